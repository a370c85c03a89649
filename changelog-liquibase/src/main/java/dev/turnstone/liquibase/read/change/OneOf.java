package dev.turnstone.liquibase.read.change;

import dev.turnstone.liquibase.tree.Node;
import java.util.Arrays;
import java.util.Optional;

/** Attributes that are one word out of a few. */
public final class OneOf {
    private OneOf() {}

    /**
     * The constant that an attribute names, in any case; what is no constant counts as not given, and was told when the
     * words of the file were looked at.
     */
    public static <E extends Enum<E>> Optional<E> read(Node node, String attribute, Class<E> words) {
        return node.first(attribute)
                .flatMap(Node::text)
                .flatMap(text -> Arrays.stream(words.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst());
    }
}
