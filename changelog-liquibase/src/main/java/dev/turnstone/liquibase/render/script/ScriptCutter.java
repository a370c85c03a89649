package dev.turnstone.liquibase.render.script;

import dev.turnstone.liquibase.change.SqlChange.Comments;
import dev.turnstone.liquibase.change.SqlChange.Cutting;
import dev.turnstone.liquibase.change.SqlChange.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of one change into statements. Quotes, comments, dollar quotes and bodies between BEGIN and END are never
 * cut; a {@code /} or GO alone on its line ends a statement wherever no other delimiter is asked for.
 */
public final class ScriptCutter {
    /** Whether a backslash in a string protects what follows. */
    public enum Backslash {
        ESCAPES,
        IS_A_CHARACTER
    }

    private final Sql sql;
    private final Backslash backslash;

    /** Cuts as this change wants it. */
    public ScriptCutter(Sql sql, Backslash backslash) {
        this.sql = sql;
        this.backslash = backslash;
    }

    /** The statements of a text, none of them blank. */
    public List<String> statements(String text) {
        String wanted = sql.comments() == Comments.STRIPPED ? withoutComments(text) : text;
        Ending ending = Ending.of(sql.delimiter());
        List<String> statements =
                sql.cutting() == Cutting.WHOLE ? List.of(withoutEnding(wanted.strip(), ending)) : cut(wanted, ending);
        return statements.stream()
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** A text up to its last word; comments between words stay. */
    public static String withoutTrailingComments(String text, Backslash backslash) {
        Passages passages = new Passages(text, backslash);
        int end = 0;
        int next;
        for (int at = 0; at < text.length(); at = next) {
            next = passages.end(at);
            if (!passages.isComment(at) && !Character.isWhitespace(text.charAt(at))) {
                end = next;
            }
        }
        return text.substring(0, end);
    }

    private List<String> cut(String text, Ending ending) {
        Passages passages = new Passages(text, backslash);
        Nesting nesting = new Nesting();
        List<String> statements = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int length = ending.lengthAt(text, at, nesting);
            if (length > 0) {
                statements.add(text.substring(from, at));
                at += length;
                from = at;
                nesting = new Nesting();
            } else {
                int next = passages.end(at);
                nesting.follow(text, at, next);
                at = next;
            }
        }
        statements.add(text.substring(from));
        return statements;
    }

    /** A statement that isn't to be cut may still have its delimiter behind it. */
    private String withoutEnding(String text, Ending ending) {
        if (sql.delimiter().isEmpty()) {
            return text;
        }
        int last = text.length();
        Passages passages = new Passages(text, backslash);
        for (int at = 0; at < text.length(); at = passages.end(at)) {
            int length = ending.lengthAt(text, at, new Nesting());
            if (length > 0 && text.substring(at + length).isBlank()) {
                last = at;
                break;
            }
        }
        return text.substring(0, last);
    }

    private String withoutComments(String text) {
        Passages passages = new Passages(text, backslash);
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int next = passages.end(at);
            if (!passages.isComment(at)) {
                kept.append(text, at, next);
            }
            at = next;
        }
        return kept.toString();
    }
}
