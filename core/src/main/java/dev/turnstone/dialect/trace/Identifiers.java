package dev.turnstone.dialect.trace;

import dev.turnstone.sql.SqlStatement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a statement's text, quoted or not: whatever is a word and no string or comment. Rather too many than too
 * few; the catalog knows which of them are objects.
 *
 * @param names without quotes, as they are written
 * @param qualifiers those of them that stand before a dot
 */
public record Identifiers(Set<String> names, Set<String> qualifiers) {
    /** A body may mention a great many; what counts stands at the beginning. */
    private static final int MOST = 200;

    private static final int LONGEST_HEAD = 20_000;

    static final Pattern TOKEN = Pattern.compile("""
            (?sx)
              --[^\\n]* | \\#[^\\n]* | /\\*(?![!M]).*?\\*/
            | '(?:[^'\\\\]|\\\\.|'')*+'
            | `((?:[^`]|``)++)` | "((?:[^"]|"")++)" | \\[([^\\]\\n]+)\\]
            | ([\\p{L}_][\\p{L}\\p{N}_$]*)
            """);

    private static final Pattern DOT = Pattern.compile("\\s*\\.");

    public Identifiers {
        names = Set.copyOf(names);
        qualifiers = Set.copyOf(qualifiers);
    }

    /** The names in a statement. */
    public static Identifiers in(SqlStatement statement) {
        return in(statement.text());
    }

    /** The names in some SQL. */
    public static Identifiers in(String sql) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> qualifiers = new LinkedHashSet<>();
        String text = sql.substring(0, Math.min(LONGEST_HEAD, sql.length()));
        Matcher token = TOKEN.matcher(text);
        Matcher dot = DOT.matcher(text);
        while (names.size() < MOST && token.find()) {
            String name = nameOf(token);
            if (!name.isEmpty()) {
                names.add(name);
                if (dot.region(token.end(), text.length()).lookingAt()) {
                    qualifiers.add(name);
                }
            }
        }
        return new Identifiers(names, qualifiers);
    }

    private static String nameOf(Matcher token) {
        if (token.group(1) != null) {
            return token.group(1).replace("``", "`");
        }
        if (token.group(2) != null) {
            return token.group(2).replace("\"\"", "\"");
        }
        String bracketed = token.group(3);
        String bare = token.group(4);
        return bracketed != null ? bracketed : bare != null ? bare : "";
    }
}
