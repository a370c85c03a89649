package dev.turnstone.sql.cutting;

import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;

/** Finds strings, quoted names and dollar quotes, and moves over them. */
final class Quotes {
    private static final int ASCII = 128;

    private final Window window;
    private final boolean backslashes;
    private final boolean escapeStrings;
    private final boolean unicodeStrings;
    private final boolean qQuotes;
    private final boolean backTicks;
    private final boolean brackets;
    private final boolean dollars;
    private final boolean dollarTags;
    private boolean afterEscapeString;

    Quotes(Window window, Syntax syntax) {
        this.window = window;
        backslashes = syntax.has(Feature.BACKSLASH_ESCAPES);
        escapeStrings = syntax.has(Feature.ESCAPE_STRINGS);
        unicodeStrings = syntax.has(Feature.UNICODE_STRINGS);
        qQuotes = syntax.has(Feature.Q_QUOTES);
        backTicks = syntax.has(Feature.BACK_TICKS);
        brackets = syntax.has(Feature.BRACKETS);
        dollarTags = syntax.has(Feature.TAGGED_DOLLAR_QUOTES);
        dollars = dollarTags || syntax.has(Feature.DOLLAR_QUOTES);
    }

    /** Moves over something quoted if it begins here, the letter that may stand before the quote included. */
    boolean skipOne(boolean firstOnLine) throws IOException {
        // The server takes the escapes of an E string over into the strings that continue it on new lines.
        boolean continued = afterEscapeString && firstOnLine;
        afterEscapeString = false;
        int c = window.peek(0);
        return switch (c) {
            case '\'' -> skipString(continued);
            case '"' -> skip('"', backslashes ? '\\' : '"');
            case '`' -> backTicks && skip('`', '`');
            case '[' -> brackets && skipBrackets();
            case '$' -> dollars && skipDollarQuote();
            case 'Q', 'q' -> isQQuote(1) && skipQQuote(1);
            case 'N', 'n' -> isQQuote(2) ? skipQQuote(2) : window.peek(1) == '\'' && skipPrefixed(1, false);
            case 'B', 'b', 'X', 'x' -> window.peek(1) == '\'' && skipPrefixed(1, false);
            case 'E', 'e' -> escapeStrings && window.peek(1) == '\'' && skipPrefixed(1, true);
            case 'U', 'u' -> unicodeStrings && window.peek(1) == '&' && skipUnicode();
            default -> false;
        };
    }

    private boolean isQQuote(int prefix) throws IOException {
        int last = window.peek(prefix - 1);
        return qQuotes && (last == 'q' || last == 'Q') && window.peek(prefix) == '\'';
    }

    private boolean skipQQuote(int prefix) throws IOException {
        long from = window.offset();
        window.skip(prefix + 1);
        if (window.peek(0) == Window.END) {
            throw open("the string", from);
        }
        char end = closing((char) window.peek(0));
        window.skip(1);
        while (window.skipTo(end, end) != Window.END) {
            window.skip(1);
            if (window.peek(0) == '\'') {
                window.skip(1);
                return true;
            }
        }
        throw open("the string", from);
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '[' -> ']';
            case '{' -> '}';
            case '(' -> ')';
            case '<' -> '>';
            default -> opening;
        };
    }

    private boolean skipPrefixed(int prefix, boolean escapeString) throws IOException {
        window.skip(prefix);
        return skipString(escapeString);
    }

    private boolean skipString(boolean escapeString) throws IOException {
        afterEscapeString = escapeString;
        return skip('\'', backslashes || escapeString ? '\\' : '\'');
    }

    /** A backslash in {@code U&'…'} writes a character by its number; it never keeps the string open. */
    private boolean skipUnicode() throws IOException {
        int quote = window.peek(2);
        if (quote != '\'' && quote != '"') {
            return false;
        }
        window.skip(2);
        return skip((char) quote, (char) quote);
    }

    /** A doubled quote stays inside, and so does one behind the escape, if that is another character. */
    private boolean skip(char quote, char escape) throws IOException {
        long from = window.offset();
        window.skip(1);
        while (true) {
            int found = window.skipTo(quote, escape);
            if (found == Window.END || (found != quote && window.peek(1) == Window.END)) {
                throw open(quote == '\'' ? "the string" : "the name or string in " + quote, from);
            }
            boolean inside = found != quote || window.peek(1) == quote;
            window.skip(inside ? 2 : 1);
            if (!inside) {
                return true;
            }
        }
    }

    private boolean skipBrackets() throws IOException {
        long from = window.offset();
        if (window.skipTo(']', ']') == Window.END) {
            throw open("the name in [ ]", from);
        }
        window.skip(1);
        return true;
    }

    private boolean skipDollarQuote() throws IOException {
        int length = dollarTagLength();
        if (length == 0) {
            return false;
        }
        long from = window.offset();
        String tag = window.text(from, from + length);
        window.skip(length);
        while (window.skipTo('$', '$') != Window.END) {
            if (window.isAt(tag)) {
                window.skip(length);
                return true;
            }
            window.skip(1);
        }
        throw open("the dollar quote " + tag, from);
    }

    /** Counts both dollars; 0 if no tag begins here, as in {@code $1}. */
    private int dollarTagLength() throws IOException {
        int length = 1;
        while (dollarTags && isInTag(window.peek(length), length == 1)) {
            length++;
        }
        return window.peek(length) == '$' ? length + 1 : 0;
    }

    private static boolean isInTag(int c, boolean first) {
        boolean digit = c >= '0' && c <= '9';
        return digit ? !first : c == '_' || c >= ASCII || Character.isLetter(c);
    }

    private UnreadableScript open(String what, long from) {
        return new UnreadableScript(
                what + " that begins here is not closed before the script ends", window.place(from));
    }
}
