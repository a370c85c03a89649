package dev.turnstone.sql.cutting;

import dev.turnstone.Position;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.Reader;

/** The rows between a statement and the line {@code \.} that ends them, read straight from the window. */
final class InlineRows extends Reader {
    private final Window window;
    private final Position statement;
    private boolean atLineStart = true;
    private boolean ended;

    private InlineRows(Window window, Position statement) {
        this.window = window;
        this.statement = statement;
    }

    /** Moves to the line after the statement, where its rows begin. */
    static InlineRows behind(Window window, Position statement) throws IOException {
        while (window.peek(0) == ' ' || window.peek(0) == '\t' || window.peek(0) == '\r') {
            window.skip(1);
        }
        boolean comment = window.peek(0) == '-' && window.peek(1) == '-';
        if (!comment && window.peek(0) != '\n' && window.peek(0) != Window.END) {
            throw new UnreadableScript(
                    "the rows of this statement begin on the line after it: nothing else may stand here",
                    window.place(window.offset()));
        }
        window.skipLine();
        return new InlineRows(window, statement);
    }

    @Override
    public int read(char[] into, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended || (atLineStart && endsHere())) {
            return -1;
        }
        int moved = window.moveLine(into, start, length);
        if (moved == Window.END) {
            throw new UnreadableScript(
                    "the rows of this statement are not ended by a line \\. before the script ends", statement);
        }
        atLineStart = into[start + moved - 1] == '\n';
        window.keepFrom(window.offset());
        return moved;
    }

    void skipAll() throws IOException {
        char[] ignored = new char[8192];
        while (read(ignored, 0, ignored.length) >= 0) {
            // to the end
        }
    }

    /** Does nothing: the script goes on behind the rows. */
    @Override
    public void close() {}

    private boolean endsHere() throws IOException {
        if (window.peek(0) != '\\' || window.peek(1) != '.') {
            return false;
        }
        int next = window.peek(window.peek(2) == '\r' ? 3 : 2);
        if (next != '\n' && next != Window.END) {
            return false;
        }
        window.skipLine();
        ended = true;
        return true;
    }
}
