package dev.turnstone.liquibase.tree.sql;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds comments of SQL that look as if they were meant as directives. What stands behind the word has to look like one,
 * too: people write all kinds of words behind two dashes.
 */
final class Misspelt {
    private static final Pattern COMMENT = Pattern.compile("\\s*--\\s*([A-Za-z][A-Za-z-]*)(.*)", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("\\s*--\\s*(\\w+)\\s*form\\w*(?:\\s.*)?", Pattern.DOTALL);
    private static final String LIQUIBASE = "liquibase";

    /** What stands behind the words of directives, in small letters. */
    private static final Map<String, Pattern> BEHIND = behind();

    private Misspelt() {}

    private static Map<String, Pattern> behind() {
        Map<String, Pattern> behind = new LinkedHashMap<>();
        behind.put("changeset", Pattern.compile("\\s+(?:\"[^\"]+\"|[^\\s:]+):\\S+(?:\\s+\\w+:.*)?\\s*"));
        behind.put(
                "rollback",
                Pattern.compile("\\s*:?\\s*(?:drop|delete|alter|update|insert|create|truncate|rename|exec|call|empty"
                        + "|not required|changesetid:)\\b.*"));
        behind.put("preconditions", Pattern.compile(".*\\son(?:fail|error|sqloutput|updatesql)\\w*:.*"));
        behind.put("precondition-sql-check", Pattern.compile("\\s.*\\S.*"));
        behind.put("precondition-table-exists", Pattern.compile("\\s+\\w+:.*"));
        behind.put("precondition-view-exists", Pattern.compile("\\s+\\w+:.*"));
        behind.put("property", Pattern.compile(".*\\s(?:name|value):.*"));
        behind.put("validchecksum", Pattern.compile("\\s*:?\\s*(?:[1-9]:[0-9a-f]+|any|all|\\*)\\s*"));
        behind.put("ignorelines", Pattern.compile("\\s*:?\\s*(?:[0-9]+|start|end)\\s*"));
        return behind;
    }

    /** Tells of a line that is none of the directives, if it looks like one. */
    static Optional<Problem> told(SqlLine line) {
        Matcher comment = COMMENT.matcher(line.text());
        if (!comment.matches()) {
            return Optional.empty();
        }
        String word = comment.group(1).toLowerCase(Locale.ROOT);
        String rest = comment.group(2).toLowerCase(Locale.ROOT);
        List<String> meant = NearMisses.of(word, BEHIND.keySet()).stream()
                .filter(near ->
                        Objects.requireNonNull(BEHIND.get(near)).matcher(rest).matches())
                .toList();
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(told(
                        line,
                        "'" + line.text().strip() + "' is no directive, but a comment.",
                        "Did you mean " + written(meant.get(0)) + "?"));
    }

    private static String written(String word) {
        return switch (word) {
            case "validchecksum" -> "--validCheckSum: 9:…";
            case "ignorelines" -> "--ignoreLines:3, without blanks";
            case "changeset" -> "--changeset author:id";
            default -> "--" + word;
        };
    }

    /** Tells of a file that isn't formatted SQL, if somebody has meant it to be. */
    static Optional<Problem> header(String file, List<String> lines) {
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            SqlLine line = new SqlLine(file, i + 1, lines.get(i));
            boolean looks = first && isNearlyHeader(line.text()) || isMeant(line.text());
            if (looks) {
                return Optional.of(told(
                        line,
                        "All of " + file + " is one changeset of plain SQL, and '"
                                + line.text().strip() + "' a comment in it.",
                        "If it is meant to be formatted SQL, let '--liquibase formatted sql' be its first line."));
            }
            first &= line.text().isBlank();
        }
        return Optional.empty();
    }

    private static boolean isNearlyHeader(String line) {
        Matcher header = HEADER.matcher(line);
        return header.matches()
                && !NearMisses.of(header.group(1).toLowerCase(Locale.ROOT), List.of(LIQUIBASE))
                        .isEmpty();
    }

    private static boolean isMeant(String line) {
        Optional<SqlDirective> directive = SqlDirective.of(line);
        return directive.isPresent()
                && (directive.get() == SqlDirective.HEADER || directive.get() == SqlDirective.CHANGESET);
    }

    static Problem told(SqlLine line, String what, String next) {
        return new Problem(ErrorCode.CHANGELOG_WORD_IGNORED, what, List.of(line.at()), next);
    }
}
