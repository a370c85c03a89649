package dev.turnstone.sql;

import java.io.IOException;

/**
 * Cuts a script into tokens. It is a cursor: the questions about a token concern the one that was found last, so that
 * reading a token makes no object.
 */
final class Lexer {

    /** What a token is. */
    enum Kind {
        WORD,
        /** A string, quoted name, number or variable. */
        VALUE,
        SYMBOL,
        HINT,
        /** The beginning or the end of an executable comment. */
        EXECUTABLE,
        DELIMITER,
        END
    }

    private static final int ASCII = 128;
    private static final String[] SYMBOLS = new String[ASCII];
    private static final long NOWHERE = -1;
    private static final int NEVER = -2;

    static {
        for (char c = 0; c < ASCII; c++) {
            SYMBOLS[c] = String.valueOf(c);
        }
    }

    private final Window window;
    private final Comments comments;
    private final Quotes quotes;
    private final WordCache words = new WordCache();
    private final boolean[] inName = new boolean[ASCII];
    private final boolean backslashes;
    private final boolean escapeStrings;
    private final boolean unicodeStrings;
    private final boolean backTicks;
    private final boolean brackets;
    private final boolean variables;
    private final boolean dollarQuotes;
    private final boolean dollarTags;

    private Delimiter delimiter;
    private int cutsNames;
    private Kind kind = Kind.END;
    private long start;
    private int symbol;
    private boolean firstOnLine;
    private boolean afterEscapeString;
    private long executableFrom = NOWHERE;

    Lexer(Window window, Syntax syntax, Delimiter delimiter) {
        this.window = window;
        comments = new Comments(window, syntax);
        quotes = new Quotes(window);
        backslashes = syntax.has(Feature.BACKSLASH_ESCAPES);
        escapeStrings = syntax.has(Feature.ESCAPE_STRINGS);
        unicodeStrings = syntax.has(Feature.UNICODE_STRINGS);
        backTicks = syntax.has(Feature.BACK_TICKS);
        brackets = syntax.has(Feature.BRACKETS);
        variables = syntax.has(Feature.AT_VARIABLES);
        dollarTags = syntax.has(Feature.TAGGED_DOLLAR_QUOTES);
        dollarQuotes = dollarTags || syntax.has(Feature.DOLLAR_QUOTES);
        for (char c = 0; c < ASCII; c++) {
            inName[c] = Character.isLetterOrDigit(c) || c == '_' || (c == '$' && syntax.has(Feature.DOLLAR_IN_NAMES));
        }
        use(delimiter);
    }

    Delimiter delimiter() {
        return delimiter;
    }

    void use(Delimiter other) {
        delimiter = other;
        int first = other.text().charAt(0);
        cutsNames = other.place() == Delimiter.Place.ANYWHERE && isInName(first) ? first : NEVER;
    }

    /** Finds the next token and lets go of all text before it. */
    Kind first() throws IOException {
        boolean here = skipBlanks(window.offset() == 0);
        window.keepFrom(window.offset());
        while (!here && comments.skipOne()) {
            here = skipBlanks(firstOnLine);
            window.keepFrom(window.offset());
        }
        return read(here);
    }

    /** Finds the next token. */
    Kind next() throws IOException {
        boolean here = skipBlanks(false);
        while (!here && comments.skipOne()) {
            here = skipBlanks(firstOnLine);
        }
        return read(here);
    }

    /** Where the token begins. */
    long start() {
        return start;
    }

    /** Whether only blanks and comments stand before the token on its line. */
    boolean isFirstOnLine() {
        return firstOnLine;
    }

    /** The token as a {@link StatementShape} takes it. */
    String token() throws IOException {
        return switch (kind) {
            case WORD -> window.word(words, start, window.offset());
            case SYMBOL, DELIMITER -> SYMBOLS[symbol];
            default -> StatementShape.VALUE;
        };
    }

    /** Moves over blanks, notes line ends, and answers whether the delimiter comes next. */
    private boolean skipBlanks(boolean atLineStart) throws IOException {
        firstOnLine = atLineStart;
        int c = window.peek(0);
        while (c <= ' ' && c != Window.END) {
            firstOnLine |= c == '\n';
            window.skip(1);
            c = window.peek(0);
        }
        return c != Window.END && executableFrom == NOWHERE && delimiter.isAt(window, firstOnLine);
    }

    private Kind read(boolean atDelimiter) throws IOException {
        boolean continued = afterEscapeString && firstOnLine;
        afterEscapeString = false;
        start = window.offset();
        symbol = window.peek(0);
        if (atDelimiter) {
            window.skip(delimiter.text().length());
            kind = Kind.DELIMITER;
        } else if (symbol == Window.END) {
            kind = end();
        } else if (isInName(symbol) && symbol != '$') {
            kind = nameOrPrefixed(symbol);
        } else {
            kind = punctuation(symbol, continued);
        }
        return kind;
    }

    private Kind end() {
        if (executableFrom != NOWHERE) {
            throw comments.open(executableFrom);
        }
        return Kind.END;
    }

    /** A word, a number, or a string with a letter before it, such as {@code N'…'}, {@code E'…'} and {@code U&'…'}. */
    private Kind nameOrPrefixed(int c) throws IOException {
        int next = window.peek(1);
        if (next == '\'' && isPrefix(c)) {
            window.skip(1);
            return string(escapeStrings && (c == 'E' || c == 'e'));
        }
        if (next == '&' && unicodeStrings && (c == 'U' || c == 'u') && isQuote(window.peek(2))) {
            char quote = (char) window.peek(2);
            window.skip(2);
            quotes.skipDoubling(quote);
            return Kind.VALUE;
        }
        skipName();
        return c >= '0' && c <= '9' ? Kind.VALUE : Kind.WORD;
    }

    private boolean isPrefix(int c) {
        return switch (c) {
            case 'N', 'n', 'B', 'b', 'X', 'x' -> true;
            case 'E', 'e' -> escapeStrings;
            default -> false;
        };
    }

    private static boolean isQuote(int c) {
        return c == '\'' || c == '"';
    }

    private Kind punctuation(int c, boolean continued) throws IOException {
        return switch (c) {
            // The server takes the escapes of an E string over into the strings that continue it on new lines.
            case '\'' -> string(continued);
            case '"' -> doubleQuoted();
            case '`' -> backTicks ? doubled('`') : symbol();
            case '[' -> brackets ? bracketed() : symbol();
            case '$' -> dollar();
            case '@' -> variables ? variable() : symbol();
            case '/' -> window.peek(1) == '*' ? specialComment() : symbol();
            case '*' -> executableFrom != NOWHERE && window.peek(1) == '/' ? executableEnd() : symbol();
            default -> symbol();
        };
    }

    private Kind symbol() {
        window.skip(1);
        return Kind.SYMBOL;
    }

    private Kind string(boolean escapeString) throws IOException {
        afterEscapeString = escapeString;
        if (backslashes || escapeString) {
            quotes.skipEscaping('\'');
        } else {
            quotes.skipDoubling('\'');
        }
        return Kind.VALUE;
    }

    private Kind doubleQuoted() throws IOException {
        if (backslashes) {
            quotes.skipEscaping('"');
        } else {
            quotes.skipDoubling('"');
        }
        return Kind.VALUE;
    }

    private Kind doubled(char quote) throws IOException {
        quotes.skipDoubling(quote);
        return Kind.VALUE;
    }

    private Kind bracketed() throws IOException {
        quotes.skipBracketed();
        return Kind.VALUE;
    }

    /** A dollar quote, or a parameter such as {@code $1}, or just a symbol. */
    private Kind dollar() throws IOException {
        int tagLength = dollarQuotes ? dollarTagLength() : 0;
        if (tagLength > 0) {
            quotes.skipDollarQuoted(tagLength);
            return Kind.VALUE;
        }
        if (!isDigit(window.peek(1))) {
            return symbol();
        }
        window.skip(1);
        while (isDigit(window.peek(0))) {
            window.skip(1);
        }
        return Kind.VALUE;
    }

    private int dollarTagLength() throws IOException {
        int length = 1;
        if (dollarTags && !isDigit(window.peek(1))) {
            while (window.peek(length) != '$' && isInName(window.peek(length))) {
                length++;
            }
        }
        return window.peek(length) == '$' ? length + 1 : 0;
    }

    private Kind variable() throws IOException {
        if (window.peek(1) == '@') {
            window.skip(2);
            return Kind.SYMBOL;
        }
        skipName();
        return Kind.VALUE;
    }

    private Kind specialComment() throws IOException {
        if (comments.isHint()) {
            comments.skipBlock();
            return Kind.HINT;
        }
        executableFrom = start;
        window.skip(comments.executableOpening());
        return Kind.EXECUTABLE;
    }

    private Kind executableEnd() {
        executableFrom = NOWHERE;
        window.skip(2);
        return Kind.EXECUTABLE;
    }

    /** Moves over the next character, whatever it is, and over those of a name behind it. */
    private void skipName() throws IOException {
        int c;
        do {
            window.skip(1);
            c = window.peek(0);
        } while (isInName(c) && !(c == cutsNames && window.isAt(delimiter.text())));
    }

    private boolean isInName(int c) {
        return c >= ASCII || (c >= 0 && inName[c]);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
