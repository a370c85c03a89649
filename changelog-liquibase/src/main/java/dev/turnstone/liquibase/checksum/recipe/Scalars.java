package dev.turnstone.liquibase.checksum.recipe;

import dev.turnstone.liquibase.checksum.recipe.Structure.Field;
import dev.turnstone.liquibase.tree.Node;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The attributes of one entry as fields, each in the form that its kind has. */
record Scalars(Node node) {

    Stream<Field> texts(List<String> names) {
        return names.stream().flatMap(name -> text(name).stream());
    }

    Stream<Field> flags(List<String> names) {
        return names.stream().flatMap(name -> flag(name).stream());
    }

    Stream<Field> integers(List<String> names) {
        return names.stream().flatMap(name -> integer(name).stream());
    }

    Optional<Field> text(String name) {
        return node.value(name).map(value -> new Field.Scalar(name, value));
    }

    Optional<Field> flag(String name) {
        return node.value(name).map(value -> new Field.Scalar(name, Boolean.toString(value.equalsIgnoreCase("true"))));
    }

    Optional<Field> integer(String name) {
        return node.value(name).map(value -> new Field.Scalar(name, number(value)));
    }

    /** Without zeros before it. */
    private static String number(String text) {
        return text.matches("[+-]?\\d+") ? new BigInteger(text).toString() : text;
    }
}
