package dev.turnstone.dialect.sqlite;

import dev.turnstone.sql.cutting.StatementShape;
import java.util.Optional;

/**
 * {@code CREATE [TEMP] TRIGGER … BEGIN …; END}. Each statement of the body ends with a {@code ;}, so the END that closes
 * it is the one right behind a {@code ;}. The END of a CASE, or a column of that name, never is. (The same rule as in
 * SQLite's own {@code sqlite3_complete}, see c3ref/complete.html.)
 */
final class SqliteTrigger implements StatementShape {

    private enum State {
        FIRST,
        CREATE,
        HEADER,
        BODY,
        OTHER
    }

    private State state = State.FIRST;
    private String previous = "";
    private long begin;

    @Override
    public void accept(String token, long at) {
        switch (state) {
            case FIRST -> first(token);
            case CREATE -> create(token);
            case HEADER -> {
                if (token.equals("BEGIN")) {
                    begin = at;
                    state = State.BODY;
                }
            }
            case BODY -> {
                if (token.equals("END") && previous.equals(";")) {
                    state = State.OTHER;
                }
            }
            case OTHER -> {}
        }
        previous = token;
    }

    @Override
    public Optional<Opening> open() {
        return state == State.BODY
                ? Optional.of(new Opening("the trigger body that begins here has no END behind a ; to close it", begin))
                : Optional.empty();
    }

    private void first(String token) {
        switch (token) {
            case "EXPLAIN", "QUERY", "PLAN" -> {}
            case "CREATE" -> state = State.CREATE;
            default -> state = State.OTHER;
        }
    }

    private void create(String token) {
        switch (token) {
            case "TEMP", "TEMPORARY" -> {}
            case "TRIGGER" -> state = State.HEADER;
            default -> state = State.OTHER;
        }
    }
}
