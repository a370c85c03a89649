package dev.turnstone.tests.liquibase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines in which the oracle answers; each is a word and fields, with tabs between. */
final class AnswerLines {
    private AnswerLines() {}

    static OracleAnswer read(List<String> lines) {
        List<OracleAnswer.Changeset> changesets = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Optional<String> refusal = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            List<String> fields = fields(lines.get(i));
            switch (fields.get(0)) {
                case "changeset" -> changesets.add(changeset(fields, about(lines, i + 1)));
                case "skipped" -> skipped.add(fields.get(3) + "::" + fields.get(1) + "::" + fields.get(2));
                case "refused" -> refusal = Optional.of(fields.get(1));
                default -> {
                    // It belongs to the changeset before it.
                }
            }
        }
        return new OracleAnswer(changesets, skipped, refusal);
    }

    private static List<List<String>> about(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                .map(AnswerLines::fields)
                .takeWhile(fields -> !List.of("changeset", "skipped", "refused").contains(fields.get(0)))
                .toList();
    }

    private static OracleAnswer.Changeset changeset(List<String> head, List<List<String>> about) {
        Map<String, Boolean> accepts = new LinkedHashMap<>();
        about.stream()
                .filter(fields -> fields.get(0).equals("accepts"))
                .forEach(fields -> accepts.put(fields.get(1), Boolean.valueOf(fields.get(2))));
        return new OracleAnswer.Changeset(
                head.get(1),
                head.get(2),
                head.get(3),
                head.get(4),
                head.get(5),
                head.get(6),
                head.get(7),
                head.get(8),
                head.get(9),
                accepts,
                all("invalid", about),
                sql("update", about),
                sql("rollback", about));
    }

    private static OracleAnswer.Sql sql(String direction, List<List<String>> about) {
        return new OracleAnswer.Sql(
                all(direction, about),
                all(direction + "-failed", about).stream().findFirst());
    }

    private static List<String> all(String word, List<List<String>> about) {
        return about.stream()
                .filter(fields -> fields.get(0).equals(word))
                .map(fields -> fields.get(1))
                .toList();
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split("\t", -1)).map(AnswerLines::plain).toList();
    }

    private static String plain(String field) {
        // A letter behind a backslash stands for what can't be in a field; String knows the same letters.
        return field.indexOf('\\') < 0 ? field : field.translateEscapes();
    }
}
