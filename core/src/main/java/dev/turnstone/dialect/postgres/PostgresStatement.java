package dev.turnstone.dialect.postgres;

import dev.turnstone.sql.cutting.StatementShape;
import java.util.Optional;

/**
 * Knows the three places where PostgreSQL has a {@code ;} inside a statement or text behind it: the parentheses of
 * {@code CREATE RULE … DO (a; b)}, the body {@code BEGIN ATOMIC …; END} of a function, the rows of COPY.
 */
final class PostgresStatement implements StatementShape {
    private String first = "";
    private String previous = "";
    private boolean routine;
    private boolean body;
    private boolean rows;
    private long bodyFrom;
    private int depth;
    private long parenthesisFrom;

    @Override
    public void accept(String token, long at) {
        switch (token) {
            case "(" -> openParenthesis(at);
            case ")" -> depth = Math.max(0, depth - 1);
            case "FUNCTION", "PROCEDURE" -> routine |= first.equals("CREATE");
            case "BEGIN" -> bodyFrom = body ? bodyFrom : at;
            case "ATOMIC" -> body |= routine && previous.equals("BEGIN");
            case "END" -> closeBody();
            case "STDIN" -> rows |= first.equals("COPY") && depth == 0 && previous.equals("FROM");
            default -> {}
        }
        if (first.isEmpty()) {
            first = token;
        }
        previous = token;
    }

    @Override
    public Optional<Opening> open() {
        if (body) {
            return Optional.of(new Opening("the BEGIN ATOMIC body that begins here has no END behind a ;", bodyFrom));
        }
        if (depth > 0) {
            return Optional.of(new Opening("the parenthesis that opens here is not closed", parenthesisFrom));
        }
        return Optional.empty();
    }

    @Override
    public boolean rowsFollow() {
        return rows;
    }

    /**
     * The grammar wants a {@code ;} behind each statement of the body, so the END that closes it follows one (or closes
     * an empty body). Counting CASE and END instead, as psql does, fails for a column labelled {@code end}.
     */
    private void closeBody() {
        if (previous.equals(";") || previous.equals("ATOMIC")) {
            body = false;
        }
    }

    private void openParenthesis(long at) {
        if (depth++ == 0) {
            parenthesisFrom = at;
        }
    }
}
