package dev.turnstone.liquibase.read.change;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Attributes that are one word out of a few. */
public final class OneOf {
    private OneOf() {}

    /** The constant that an attribute names, in any case; what is no constant is told and counts as not given. */
    public static <E extends Enum<E>> Optional<E> read(
            Node node, String attribute, Class<E> words, Consumer<Problem> problems) {
        Optional<Node> given = node.first(attribute);
        Optional<String> text = given.flatMap(Node::text);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> word = Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.get()))
                .findFirst();
        if (word.isEmpty()) {
            problems.accept(new Problem(
                    ErrorCode.CHANGESET_INVALID,
                    attribute + " can't be " + text.get() + ".",
                    List.of(given.get().at()),
                    "It is one of "
                            + Arrays.stream(words.getEnumConstants())
                                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        return word;
    }
}
