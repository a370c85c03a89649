package dev.turnstone.liquibase.render.script;

import dev.turnstone.liquibase.render.script.ScriptCutter.Backslash;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a statement once more at lines with nothing but {@code GO} or a slash, where Liquibase ends it too when no
 * delimiter is given. Such a line in quotes, in a comment or in a body ends nothing.
 */
public final class LonelyLines {
    private LonelyLines() {}

    /**
     * A part of the text.
     *
     * @param line where it begins in the text, counted from 1
     */
    public record Piece(String text, int line) {}

    /** The pieces, none of them blank: mostly all of it. */
    public static List<Piece> cut(String text) {
        if (!Ending.hasLonelyLine(text)) {
            return List.of(new Piece(text, 1));
        }
        Passages passages = new Passages(text, Backslash.IS_A_CHARACTER);
        Nesting nesting = new Nesting();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int length = nesting.isInside() ? 0 : Ending.alone(text, at);
            if (length > 0) {
                add(text, from, at, pieces);
                at += length;
                from = at;
                nesting = new Nesting();
            } else {
                int next = passages.end(at);
                nesting.follow(text, at, next);
                at = next;
            }
        }
        add(text, from, text.length(), pieces);
        return pieces;
    }

    private static void add(String text, int from, int to, List<Piece> pieces) {
        int begin = from;
        while (begin < to && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        if (begin < to) {
            int line = 1
                    + (int) text.substring(0, begin)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            pieces.add(new Piece(text.substring(begin, to).strip(), line));
        }
    }
}
