package dev.turnstone.sql.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts a statement into words in upper case, quoted names with their quotes, {@link #STRING} for every string, numbers,
 * and symbols of one character. What could be read in two ways, depending on the product, isn't cut at all.
 */
public final class Tokens {
    /** Stands for every string. */
    public static final String STRING = "'";

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /**
     * The tokens of a statement, of a long one the first ones.
     *
     * @param most how many are wanted
     * @return empty when they can't be told for certain
     */
    public static Optional<List<String>> of(String text, int most) {
        Tokens cutting = new Tokens(text);
        while (cutting.tokens.size() < most && cutting.at < text.length()) {
            if (!cutting.next()) {
                return Optional.empty();
            }
        }
        return Optional.of(cutting.tokens);
    }

    /** The first tokens of a statement, as far as they can be told for certain. */
    static List<String> beginning(String text, int most) {
        Tokens cutting = new Tokens(text);
        boolean certain = true;
        while (certain && cutting.tokens.size() < most && cutting.at < text.length()) {
            certain = cutting.next();
        }
        return cutting.tokens;
    }

    /** Whether the next token, or what stands between two, was understood. */
    private boolean next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            return true;
        }
        if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return true;
        }
        if (text.startsWith("/*", at)) {
            return comment();
        }
        return switch (c) {
            case '\'', '"', '`' -> quoted(c);
            // PostgreSQL's dollar quotes; comments of MariaDB and MySQL; escapes of psql
            case '$', '#', '\\' -> false;
            default -> Character.isLetterOrDigit(c) || c == '_' ? word() : symbol(c);
        };
    }

    /** Hints, what only some servers execute, and comments in comments are left to others. */
    private boolean comment() {
        int end = text.indexOf("*/", at + 2);
        boolean plain = end >= 0
                && !text.startsWith("/*!", at)
                && !text.startsWith("/*M!", at)
                && !text.substring(at + 2, end).contains("/*");
        at = end + 2;
        return plain;
    }

    /** With a backslash in it products don't agree where it ends. */
    private boolean quoted(char mark) {
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean doubled = c == mark && end + 1 < text.length() && text.charAt(end + 1) == mark;
            if (c == '\\') {
                return false;
            }
            if (c == mark && !doubled) {
                tokens.add(mark == '\'' ? STRING : text.substring(at, end + 1));
                at = end + 1;
                return true;
            }
            end += doubled ? 2 : 1;
        }
        return false;
    }

    private boolean word() {
        int end = at;
        while (end < text.length() && isInWord(text.charAt(end))) {
            end++;
        }
        tokens.add(text.substring(at, end).toUpperCase(Locale.ROOT));
        at = end;
        return true;
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private boolean symbol(char c) {
        tokens.add(String.valueOf(c));
        at++;
        return true;
    }
}
