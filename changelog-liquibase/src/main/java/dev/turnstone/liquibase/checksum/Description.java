package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.vocabulary.Parameter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the DESCRIPTION column says of a changeset: its changes, with the names of what they are about. */
public final class Description {
    /** The column is a little wider. */
    private static final int MAX_LENGTH = 250;

    private static final String NO_CHANGES = "empty";

    private Description() {}

    /** As it is written to the history: cut when it is too long. */
    public static String of(LiquibaseChangeset changeset) {
        String whole = whole(changeset);
        return whole.length() <= MAX_LENGTH ? whole : whole.substring(0, MAX_LENGTH - 3) + "...";
    }

    private static String whole(LiquibaseChangeset changeset) {
        return changeset.changes().isEmpty()
                ? NO_CHANGES
                : changeset.changes().stream().map(Description::change).collect(Collectors.joining("; "));
    }

    private static String change(ChangeElement element) {
        String names = element.type().parameters().stream()
                .map(Parameter::name)
                .filter(Description::isShown)
                .sorted()
                .flatMap(name -> element.node().value(name).map(value -> name + "=" + value).stream())
                .collect(Collectors.joining(", "));
        return Stream.of(element.type().name(), names)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean isShown(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return name.equals("path") || (name.endsWith("name") && !name.contains("schema") && !name.contains("catalog"));
    }
}
