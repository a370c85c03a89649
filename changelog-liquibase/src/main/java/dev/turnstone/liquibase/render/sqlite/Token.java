package dev.turnstone.liquibase.render.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, something in quotes, or a symbol of a text.
 *
 * @param from where it begins
 * @param to behind its last character
 */
record Token(String text, int from, int to) {
    private static final String QUOTES = "'\"`[";

    /** All tokens of a text; comments are none. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            boolean isComment = text.startsWith("--", at) || text.startsWith("/*", at);
            if (!isComment && !Character.isWhitespace(text.charAt(at))) {
                tokens.add(new Token(text.substring(at, end), at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static int end(String text, int at) {
        if (text.startsWith("--", at)) {
            return before("\n", text, at);
        }
        if (text.startsWith("/*", at)) {
            return Math.min(text.length(), before("*/", text, at + 2) + 2);
        }
        char c = text.charAt(at);
        if (QUOTES.indexOf(c) >= 0) {
            return Math.min(text.length(), quoteEnd(text, at + 1, c == '[' ? ']' : c));
        }
        int end = at;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    /** A quote inside is doubled, so it ends the text and begins it again. */
    private static int quoteEnd(String text, int from, char quote) {
        int end = from;
        while (end < text.length()) {
            if (text.charAt(end) == quote && !text.startsWith(String.valueOf(quote), end + 1)) {
                return end + 1;
            }
            end += text.charAt(end) == quote ? 2 : 1;
        }
        return end;
    }

    private static int before(String mark, String text, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.' || c > 127;
    }

    /** Whether it is this word, not in quotes. */
    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    /** The name that it means. */
    String name() {
        char first = text.charAt(0);
        if (QUOTES.indexOf(first) < 0 || text.length() < 2) {
            return text;
        }
        String quote = first == '[' ? "]" : String.valueOf(first);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }
}
