package dev.turnstone.sql.cutting;

import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;

/** The line {@code DELIMITER //} by which the MySQL client is told what ends a statement from there on. */
final class DelimiterCommand {
    private static final String NAME = "DELIMITER";

    /** What people choose; letters and operators are left out, for a column may be called delimiter. */
    private static final String USUAL = ";/$|\\!?~^&#:";

    private final Window window;
    private final Lexer lexer;
    private final boolean known;

    DelimiterCommand(Window window, Lexer lexer, Syntax syntax) {
        this.window = window;
        this.lexer = lexer;
        known = syntax.has(Feature.DELIMITER_COMMAND);
    }

    /**
     * Whether the word that the lexer found is this command. The client accepts the command also where the statement
     * before it has no delimiter; there it must fill its line and look unlike SQL.
     */
    boolean isHere(boolean atStatementStart) throws IOException {
        if (!known
                || !(atStatementStart || lexer.isFirstOnLine())
                || !lexer.token().equals(NAME)) {
            return false;
        }
        return atStatementStart || looksLikeCommand();
    }

    /** Reads the rest of the line and changes the delimiter. */
    void execute() throws IOException {
        int from = skipBlanks(0);
        int to = skipText(from);
        String text = window.text(window.offset() + from, window.offset() + to);
        if (text.isEmpty() || text.indexOf('\\') >= 0) {
            throw new UnreadableScript(
                    "DELIMITER must be followed by the new delimiter on the same line, without backslashes",
                    window.place(lexer.start()));
        }
        lexer.use(Delimiter.of(text));
        window.skipTo('\n', '\n');
    }

    private boolean looksLikeCommand() throws IOException {
        int from = skipBlanks(0);
        int to = skipText(from);
        for (int i = from; i < to; i++) {
            if (USUAL.indexOf(window.peek(i)) < 0) {
                return false;
            }
        }
        int behind = window.peek(skipBlanks(to));
        return from < to && (behind == '\n' || behind == Window.END);
    }

    private int skipBlanks(int from) throws IOException {
        int ahead = from;
        while (window.peek(ahead) == ' ' || window.peek(ahead) == '\t' || window.peek(ahead) == '\r') {
            ahead++;
        }
        return ahead;
    }

    private int skipText(int from) throws IOException {
        int ahead = from;
        while (window.peek(ahead) > ' ') {
            ahead++;
        }
        return ahead;
    }
}
