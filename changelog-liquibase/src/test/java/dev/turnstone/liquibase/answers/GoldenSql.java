package dev.turnstone.liquibase.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Liquibase says for a database, as a file: {@code ====} and a name, the statements with {@code ----} between them,
 * or {@code !!!!} where it refuses.
 */
public final class GoldenSql {
    /** In the place of statements when there are none to be had. */
    public static final String REFUSED = "(refused)";

    private static final String BETWEEN = " ; ";

    private GoldenSql() {}

    /** The statements by the name of the changeset, folded into one line each. */
    public static Map<String, String> read(Path file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("==== ")) {
                section = sections.computeIfAbsent(line.substring("==== ".length()), name -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        Map<String, String> folded = new LinkedHashMap<>();
        sections.forEach((name, lines) -> folded.put(name, folded(lines)));
        return folded;
    }

    private static String folded(List<String> lines) {
        String text = String.join("\n", lines);
        return text.startsWith("!!!!") ? REFUSED : folded(text.split("\n----\n"));
    }

    /** Statements in one line, with blanks only where they separate words. */
    public static String folded(String... statements) {
        return Arrays.stream(statements)
                .map(statement -> statement
                        .replaceAll("\\s+", " ")
                        .replaceAll(" ?([(),]) ?", "$1")
                        .replaceAll("\\bnull\\b", "NULL")
                        .strip())
                .collect(Collectors.joining(BETWEEN));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
