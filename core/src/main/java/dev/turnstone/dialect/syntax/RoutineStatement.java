package dev.turnstone.dialect.syntax;

import dev.turnstone.sql.cutting.StatementShape;
import java.util.Optional;
import java.util.Set;

/**
 * Knows where the body of a procedure, function, trigger or event begins, in the languages modelled on SQL/PSM (MySQL,
 * MariaDB, HSQLDB), and hands what follows to {@link ControlBlocks}. A body that is a single simple statement needs
 * nothing: its {@code ;} ends it.
 */
public final class RoutineStatement implements StatementShape {
    /** Begin a body that spans several statements. */
    private static final Set<String> OPENERS = Set.of("BEGIN", "IF", "CASE", "LOOP", "WHILE", "REPEAT");

    /** Begin a body of one statement, in which the words above can only be functions, expressions or names. */
    private static final Set<String> VERBS = Set.of(
            "RETURN",
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "SET",
            "CALL",
            "WITH",
            "VALUES",
            "TRUNCATE",
            "SIGNAL",
            "EXECUTE",
            "PREPARE",
            "CREATE",
            "ALTER",
            "DROP",
            "MERGE",
            "DO",
            "SHOW",
            "GRANT",
            "REVOKE",
            "OPTIMIZE",
            "ANALYZE",
            "FLUSH",
            "LOAD",
            "KILL",
            "OPEN",
            "RENAME");

    private enum State {
        FIRST,
        /** Behind a BEGIN that starts a script's statement: only NOT makes it MariaDB's {@code BEGIN NOT ATOMIC}. */
        BEGIN,
        /** Behind CREATE or ALTER. */
        KIND,
        /** Before the token that ends the part in which no body can begin. */
        HEADER,
        /** Behind it. */
        BEFORE_BODY,
        /** Behind a FOR that EACH makes part of a trigger's header and anything else a loop. */
        FOR,
        BODY,
        SIMPLE
    }

    private final ControlBlocks blocks;
    private State state = State.FIRST;
    private String kind = "";
    private String previous = "";
    private long previousAt;
    private int depth;
    private boolean definer;

    /** @param advice what to tell the user when the end of a body can't be found, as a sentence */
    public RoutineStatement(String advice) {
        blocks = new ControlBlocks(advice);
    }

    @Override
    public void accept(String token, long at) {
        switch (state) {
            case FIRST -> first(token, at);
            case BEGIN -> begin(token, at);
            case KIND -> kind(token, at);
            case HEADER -> header(token, at);
            case BEFORE_BODY -> beforeBody(token, at);
            case FOR -> behindFor(token, at);
            case BODY -> blocks.accept(token, at);
            case SIMPLE -> {}
        }
        previous = token;
        previousAt = at;
    }

    @Override
    public Optional<Opening> open() {
        return blocks.open();
    }

    private void first(String token, long at) {
        switch (token) {
            case "CREATE", "ALTER" -> state = State.KIND;
            case "BEGIN" -> state = State.BEGIN;
            // MariaDB executes these outside of routines, too, but not with a label before them.
            case "IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR" -> startBody(token, at);
            default -> state = State.SIMPLE;
        }
    }

    private void begin(String token, long at) {
        if (token.equals("NOT")) {
            startBody(previous, previousAt);
            blocks.accept(token, at);
        } else {
            state = State.SIMPLE;
        }
    }

    private void kind(String token, long at) {
        switch (token) {
            case "OR", "REPLACE", "AGGREGATE" -> {}
            case "DEFINER" -> definer = true;
            case "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT" -> {
                kind = token;
                state = State.HEADER;
            }
            case "PACKAGE" -> giveUp(at);
            case "VIEW", "SQL" -> state = State.SIMPLE;
            default -> state = definer ? State.KIND : State.SIMPLE;
        }
    }

    private void header(String token, long at) {
        countParentheses(token);
        if (endsHeader(token)) {
            state = State.BEFORE_BODY;
        } else if (isOracleMode(token)) {
            giveUp(at);
        }
    }

    private boolean endsHeader(String token) {
        return switch (kind) {
            case "TRIGGER" -> token.equals("ON");
            case "EVENT" -> token.equals("DO");
            default -> token.equals(")") && depth == 0;
        };
    }

    private void beforeBody(String token, long at) {
        countParentheses(token);
        if (depth > 0 || previous.equals("ON") || previous.equals(".")) {
            return;
        }
        if (isOracleMode(token)) {
            giveUp(at);
        } else if (token.equals("FOR")) {
            state = State.FOR;
        } else if (OPENERS.contains(token)) {
            startBody(token, at);
        } else if (VERBS.contains(token) && !isPartOfType(token)) {
            state = State.SIMPLE;
        }
    }

    private void behindFor(String token, long at) {
        if (token.equals("EACH")) {
            state = State.BEFORE_BODY;
        } else {
            startBody(previous, previousAt);
            blocks.accept(token, at);
        }
    }

    private void startBody(String opener, long at) {
        state = State.BODY;
        blocks.accept(opener, at);
    }

    /** MariaDB's other language (sql_mode ORACLE) has bodies that only a parser of it could follow. */
    private void giveUp(long at) {
        state = State.BODY;
        blocks.giveUp(at);
    }

    private boolean isOracleMode(String token) {
        boolean routine = kind.equals("PROCEDURE") || kind.equals("FUNCTION");
        return depth == 0 && (routine ? token.equals("AS") || token.equals("IS") : token.equals("DECLARE"));
    }

    /** {@code RETURNS TEXT CHARACTER SET x} and {@code RETURNS SET('a', 'b')}. */
    private boolean isPartOfType(String token) {
        return token.equals("SET")
                && (previous.equals("CHARACTER") || previous.equals("CHAR") || previous.equals("RETURNS"));
    }

    private void countParentheses(String token) {
        if (token.equals("(")) {
            depth++;
        } else if (token.equals(")")) {
            depth--;
        }
    }
}
