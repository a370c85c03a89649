package dev.turnstone.dialect.trace;

import dev.turnstone.sql.SqlStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the names in a {@code RENAME TABLE a TO b, c TO a} go in the end. */
final class Renames {
    private static final String NAME = "(?:[\\w$]+|`[^`]+`|\"[^\"]+\")";
    private static final Pattern MOVE = Pattern.compile("(?i)(" + NAME + ")\\s+TO\\s+(" + NAME + ")");

    private Renames() {}

    /** From the old name to the new, each object once, however many names it passes through. */
    static Map<String, String> in(SqlStatement statement) {
        Map<String, String> moves = new LinkedHashMap<>();
        Matcher move = MOVE.matcher(statement.text());
        while (move.find()) {
            String from = bare(move.group(1));
            String to = bare(move.group(2));
            String origin = moves.entrySet().stream()
                    .filter(earlier -> earlier.getValue().equals(from))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(from);
            moves.put(origin, to);
        }
        return moves;
    }

    private static String bare(String name) {
        char first = name.charAt(0);
        return first == '`' || first == '"' ? name.substring(1, name.length() - 1) : name;
    }
}
