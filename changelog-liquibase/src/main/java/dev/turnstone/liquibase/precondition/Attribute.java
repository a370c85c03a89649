package dev.turnstone.liquibase.precondition;

import dev.turnstone.liquibase.tree.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The attributes of a precondition; whoever read the changelog has made sure that those it can't do without are there. */
final class Attribute {
    private Attribute() {}

    /** Empty when it isn't given or has only blanks. */
    static Optional<String> of(Node node, String name) {
        return node.value(name).filter(text -> !text.isBlank());
    }

    static String needed(Node node, String name) {
        return node.value(name).orElseThrow(() -> new IllegalStateException(node.name() + " without " + name));
    }

    /** Names with commas between them. */
    static List<String> names(Node node, String name) {
        return of(node, name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
