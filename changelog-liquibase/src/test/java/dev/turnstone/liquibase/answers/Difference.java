package dev.turnstone.liquibase.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One entry of the file of differences: where we say something else than Liquibase.
 *
 * @param databases their short names; {@code all} for all of them
 * @param changes which changes; {@code all} for all of them
 * @param changesets which changesets by their names; {@code all} for all of them
 * @param saying a regular expression that is found in what the changeset says; anything when there is none
 * @param theirs a regular expression for what Liquibase says
 * @param ours what we say in its place; it may refer to groups
 * @param why in a sentence
 */
public record Difference(
        List<String> databases,
        List<String> changes,
        List<String> changesets,
        Pattern saying,
        Pattern theirs,
        String ours,
        String why) {
    /** In the place of a text of ours that stands in a file of its own, beside theirs. */
    public static final String OURS = "(ours)";

    private static final String ALL = "all";

    /** The entries of a file, which are separated by empty lines. */
    public static List<Difference> read(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split("\n\n+"))
                    .map(entry -> entry.lines()
                            .filter(line -> !line.startsWith("#"))
                            .collect(Collectors.toMap(
                                    line -> line.substring(0, line.indexOf(':')),
                                    line -> line.substring(line.indexOf(':') + 1)
                                            .strip())))
                    .filter(entry -> !entry.isEmpty())
                    .map(Difference::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Difference of(Map<String, String> entry) {
        return new Difference(
                names(entry, "databases"),
                names(entry, "changes"),
                entry.containsKey("changesets") ? names(entry, "changesets") : List.of(ALL),
                Pattern.compile(entry.getOrDefault("saying", "")),
                Pattern.compile(value(entry, "theirs")),
                value(entry, "ours"),
                value(entry, "why"));
    }

    private static List<String> names(Map<String, String> entry, String key) {
        return List.of(value(entry, key).split(", *"));
    }

    private static String value(Map<String, String> entry, String key) {
        String value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("an entry lacks " + key + ": " + entry);
        }
        return value;
    }

    /** Whether it is about this changeset on this database. */
    public boolean concerns(String database, String change, String changeset) {
        return isAmong(databases, database) && isAmong(changes, change) && isAmong(changesets, changeset);
    }

    private static boolean isAmong(List<String> names, String name) {
        return names.contains(ALL) || names.contains(name);
    }

    /** The same for a changeset that says this. */
    public boolean concerns(String database, String change, String changeset, String text) {
        return concerns(database, change, changeset) && saying.matcher(text).find();
    }

    /** What Liquibase says, with our words in its place; the same when it isn't about that. */
    public String applied(String sql) {
        Matcher matcher = theirs.matcher(sql);
        return matcher.find() ? matcher.replaceAll(ours) : sql;
    }
}
