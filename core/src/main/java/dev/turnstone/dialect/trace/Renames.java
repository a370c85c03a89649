package dev.turnstone.dialect.trace;

import dev.turnstone.sql.SqlStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the names in a {@code RENAME TABLE a TO b, c TO a} go in the end. */
final class Renames {
    private static final String NAME = "(?:[\\w$]+|`[^`]+`|\"[^\"]+\")";
    private static final String PLACE = "(?:(" + NAME + ")\\s*\\.\\s*)?(" + NAME + ")";
    private static final Pattern MOVE = Pattern.compile("(?i)" + PLACE + "\\s+TO\\s+" + PLACE);

    private Renames() {}

    /**
     * From the old name to the new, each object once, however many names it passes through.
     *
     * @param home the schema that a name needn't be qualified with
     */
    static Map<String, String> in(SqlStatement statement, String home) {
        Map<String, String> moves = new LinkedHashMap<>();
        Matcher move = MOVE.matcher(statement.text());
        while (move.find()) {
            String from = qualified(move.group(1), move.group(2), home);
            String to = qualified(move.group(3), move.group(4), home);
            String origin = moves.entrySet().stream()
                    .filter(earlier -> earlier.getValue().equals(from))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(from);
            moves.put(origin, to);
        }
        return moves;
    }

    private static String qualified(@Nullable String schema, String name, String home) {
        return schema == null || bare(schema).equals(home) ? bare(name) : bare(schema) + "." + bare(name);
    }

    private static String bare(String name) {
        char first = name.charAt(0);
        return first == '`' || first == '"' ? name.substring(1, name.length() - 1) : name;
    }
}
