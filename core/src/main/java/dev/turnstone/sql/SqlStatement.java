package dev.turnstone.sql;

import dev.turnstone.Position;
import java.util.List;
import java.util.Objects;

/**
 * One statement of a script, as it is sent to the server.
 *
 * @param text the script's own characters from the statement's first token to its last, without the delimiter;
 *     comments before the first and after the last token are not part of it, those between are. A hint before the first
 *     token is part of it, and so is a comment that the server executes (MySQL's {@code /*! … *}{@code /}), which may
 *     even be the whole statement
 * @param at where the first token stands
 * @param words the unquoted words in the order they appear, in upper case, at most {@value #MAX_WORDS}: enough to tell
 *     what kind of statement it is. Strings, quoted names, numbers, symbols, user variables and the
 *     insides of comments are left out, but the words of a comment that the server executes are there.
 * @param delimiter what ended it in the script ({@code ;} for one that the end of the file ended)
 * @param input whether rows for the statement follow it in the script
 */
public record SqlStatement(String text, Position at, List<String> words, String delimiter, Input input) {

    /** How many words of a statement are kept. */
    public static final int MAX_WORDS = 64;

    /** Whether a statement reads rows that stand behind it in the script. */
    public enum Input {
        /** The statement is complete in itself. */
        NONE,
        /** PostgreSQL's {@code COPY … FROM STDIN}: the rows are read with {@link StatementReader#inlineRows()}. */
        INLINE_ROWS
    }

    public SqlStatement {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(delimiter, "delimiter");
        Objects.requireNonNull(input, "input");
        words = List.copyOf(words);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a statement without text at " + at);
        }
    }

    /** Whether the statement's words begin with these, given in upper case. */
    public boolean startsWith(String... expected) {
        return words.size() >= expected.length
                && words.subList(0, expected.length).equals(List.of(expected));
    }

    /** The first of the statement's words; empty when it has none. */
    public String firstWord() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** Whether this word, given in upper case, is among the statement's words. */
    public boolean has(String word) {
        return words.contains(word);
    }
}
