package dev.turnstone.sql.cutting;

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
    /** Made once, not for each of thousands of statements. */
    private static final boolean[] IN_NAMES = lettersAnd("_");

    private static final boolean[] IN_NAMES_WITH_DOLLARS = lettersAnd("_$");
    private static final long NOWHERE = -1;

    static {
        for (char c = 0; c < ASCII; c++) {
            SYMBOLS[c] = String.valueOf(c);
        }
    }

    private final Window window;
    private final Comments comments;
    private final Quotes quotes;
    private final WordCache words = new WordCache();
    private final boolean[] inName;
    private final boolean variables;

    private Delimiter delimiter;
    private int cutsNames;
    private Kind kind = Kind.END;
    private long start;
    private int symbol;
    private boolean firstOnLine;
    private long executableFrom = NOWHERE;

    Lexer(Window window, Syntax syntax, Delimiter delimiter) {
        this.window = window;
        comments = new Comments(window, syntax);
        quotes = new Quotes(window, syntax);
        variables = syntax.has(Feature.AT_VARIABLES);
        inName = syntax.has(Feature.DOLLAR_IN_NAMES) ? IN_NAMES_WITH_DOLLARS : IN_NAMES;
        use(delimiter);
    }

    private static boolean[] lettersAnd(String others) {
        boolean[] allowed = new boolean[ASCII];
        for (char c = 0; c < ASCII; c++) {
            allowed[c] = Character.isLetterOrDigit(c) || others.indexOf(c) >= 0;
        }
        return allowed;
    }

    Delimiter delimiter() {
        return delimiter;
    }

    void use(Delimiter other) {
        delimiter = other;
        int first = other.text().charAt(0);
        cutsNames = other.place() == Delimiter.Place.ANYWHERE && isInName(first) ? first : Window.END;
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
        firstOnLine = window.skipBlanks() || atLineStart;
        // One comparison keeps most tokens away from the exact question; the bit makes letters of both cases equal.
        boolean candidate = (window.peek(0) | ' ') == (delimiter.text().charAt(0) | ' ');
        return candidate && executableFrom == NOWHERE && delimiter.isAt(window, firstOnLine);
    }

    private Kind read(boolean atDelimiter) throws IOException {
        start = window.offset();
        symbol = window.peek(0);
        if (atDelimiter) {
            window.skip(delimiter.text().length());
            kind = Kind.DELIMITER;
        } else if (quotes.skipOne(firstOnLine)) {
            kind = Kind.VALUE;
        } else {
            kind = unquoted(symbol);
        }
        return kind;
    }

    private Kind unquoted(int c) throws IOException {
        return switch (c) {
            case Window.END -> end();
            case '$' -> isDigit(window.peek(1)) ? parameter() : symbol();
            case '@' -> variables ? variable() : symbol();
            case '/' -> window.peek(1) == '*' ? specialComment() : symbol();
            case '*' -> executableFrom != NOWHERE && window.peek(1) == '/' ? executableEnd() : symbol();
            default -> isInName(c) ? name(c) : symbol();
        };
    }

    private Kind end() {
        if (executableFrom != NOWHERE) {
            throw comments.open(executableFrom);
        }
        return Kind.END;
    }

    private Kind name(int first) throws IOException {
        skipName();
        return isDigit(first) ? Kind.VALUE : Kind.WORD;
    }

    private Kind symbol() {
        window.skip(1);
        return Kind.SYMBOL;
    }

    private Kind parameter() throws IOException {
        window.skip(1);
        while (isDigit(window.peek(0))) {
            window.skip(1);
        }
        return Kind.VALUE;
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
        window.skip(1);
        window.skipName(inName, cutsNames);
        while (cutsNames != Window.END && window.peek(0) == cutsNames && !window.isAt(delimiter.text())) {
            window.skip(1);
            window.skipName(inName, cutsNames);
        }
    }

    private boolean isInName(int c) {
        return c >= ASCII || (c >= 0 && inName[c]);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
