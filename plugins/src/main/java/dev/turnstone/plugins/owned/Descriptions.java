package dev.turnstone.plugins.owned;

import dev.turnstone.plugins.PluginDescription;
import dev.turnstone.plugins.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What plugins say about themselves, as lines of {@code name: value} that are kept in the database. */
public final class Descriptions {
    private static final String VERSION = "version: ";
    private static final String REQUIRES = "requires: ";
    private static final String SCHEMA = "schema: ";
    private static final String FORMERLY = "formerly: ";

    private Descriptions() {}

    static String toText(PluginDescription description) {
        List<String> lines = new ArrayList<>();
        description.version().ifPresent(version -> lines.add(VERSION + version));
        description.requires().forEach(requirement -> lines.add(REQUIRES + requirement));
        description.schema().ifPresent(schema -> lines.add(SCHEMA + schema));
        description.formerly().forEach(old -> lines.add(FORMERLY + old));
        return String.join("\n", lines);
    }

    static Optional<String> version(String text) {
        return values(text, VERSION).stream().findFirst();
    }

    public static Optional<String> schema(String text) {
        return values(text, SCHEMA).stream().findFirst();
    }

    static List<String> formerly(String text) {
        return values(text, FORMERLY);
    }

    static List<Requirement> requires(String text) {
        return values(text, REQUIRES).stream()
                .flatMap(value -> Requirement.parse(value).stream())
                .toList();
    }

    private static List<String> values(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .toList();
    }
}
