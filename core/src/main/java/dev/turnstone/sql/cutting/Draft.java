package dev.turnstone.sql.cutting;

import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.cutting.Lexer.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A statement while it is being read. */
final class Draft {
    private static final long NOWHERE = -1;

    private final StatementShape shape;
    private final List<String> words = new ArrayList<>();
    private long from = NOWHERE;
    private long to = NOWHERE;

    Draft(StatementShape shape) {
        this.shape = shape;
    }

    /** Takes the token that the lexer found last and that ends at this offset. */
    void add(Kind kind, Lexer lexer, long end) throws IOException {
        if (from == NOWHERE) {
            from = lexer.start();
        }
        if (kind == Kind.HINT) {
            // Belongs to the statement it introduces, but makes none by itself: the server would get a mere comment.
            return;
        }
        to = end;
        if (kind == Kind.EXECUTABLE) {
            return;
        }
        String token = lexer.token();
        if (kind == Kind.WORD && words.size() < SqlStatement.MAX_WORDS) {
            words.add(token);
        }
        shape.accept(token, lexer.start());
    }

    StatementShape shape() {
        return shape;
    }

    boolean isEmpty() {
        return from == NOWHERE;
    }

    /** Whether there is anything to send to the server. */
    boolean isStatement() {
        return to != NOWHERE;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    List<String> words() {
        return words;
    }
}
