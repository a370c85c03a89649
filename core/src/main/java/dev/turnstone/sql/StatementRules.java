package dev.turnstone.sql;

import java.util.List;
import java.util.Optional;

/** How one database product reads SQL: where statements end, and how each of them treats transactions. */
public interface StatementRules {

    /** How a statement gets on with a transaction around it. */
    enum Effect {
        /** It is committed and rolled back with the transaction. */
        JOINS_TRANSACTION,
        /** The server commits by itself before and after it, so nothing can be undone with it. */
        COMMITS,
        /** The server refuses it inside a transaction. */
        REFUSES_TRANSACTION,
        /** It begins or ends a transaction itself. */
        CONTROLS_TRANSACTION
    }

    /** What a statement does to the session's reach. */
    enum TableLocks {
        /** From now on the session can use only the tables that the statement names, and so not ours. */
        TAKEN,
        /** It can use all tables again. */
        FREED,
        /** Nothing. */
        UNCHANGED
    }

    /** Follows a script through a transaction. */
    @FunctionalInterface
    interface TransactionWatch {
        /** Whether what came before this statement must be committed for it to work. */
        boolean mustCommitBefore(SqlStatement statement);
    }

    /** Cuts scripts written for this product. */
    Splitter splitter();

    /** How this statement gets on with a transaction around it. */
    Effect effectOf(SqlStatement statement);

    /** Whether this statement shuts the session out from tables that it doesn't name. */
    default TableLocks tableLocks(SqlStatement statement) {
        return TableLocks.UNCHANGED;
    }

    /** Whether this statement runs code that may end the transaction it is in, where it is allowed to. */
    default boolean mayCommitInside(SqlStatement statement) {
        return statement.startsWith("CALL") || statement.startsWith("DO") || statement.startsWith("EXECUTE");
    }

    /** Whether the session may be in another state after this statement: search path, role, SQL mode, variables. */
    boolean mayChangeSession(SqlStatement statement);

    /**
     * Whether this statement may be sent in one message with those of other changesets: it leaves the session as it is,
     * and its text is all it needs. Behind a delimiter of the script's own there may be several statements in one.
     */
    default boolean mayTravelWithOthers(SqlStatement statement) {
        return !mayChangeSession(statement)
                && statement.input() == SqlStatement.Input.NONE
                && statement.delimiter().equals(";");
    }

    /**
     * How the statement is written in a script for the product's own client: its text untouched, and what ends it. Rows
     * that belong to it follow on the next line.
     */
    default String asScript(SqlStatement statement) {
        String text = statement.text();
        // Uncut text brings its own; one in a comment at its end would be no delimiter.
        boolean closed = text.endsWith(";")
                && !text.substring(text.lastIndexOf('\n') + 1).contains("--");
        return closed ? text : text + ";";
    }

    /**
     * What stands around statements of a script that are to be one transaction; empty where its client has no words for
     * that.
     */
    default Optional<TransactionWords> transactionWords() {
        return Optional.empty();
    }

    /**
     * What begins and ends a transaction in a script.
     *
     * @param begin empty text where one begins by itself
     */
    record TransactionWords(String begin, String commit) {
        /** As in the standard of many. */
        public static final TransactionWords BEGIN_COMMIT = new TransactionWords("BEGIN", "COMMIT");

        /** As in the standard of SQL. */
        public static final TransactionWords START_COMMIT = new TransactionWords("START TRANSACTION", "COMMIT");

        /** Where one begins with the first statement. */
        public static final TransactionWords COMMIT_ALONE = new TransactionWords("", "COMMIT");
    }

    /**
     * Statements that make a session as it was after its login, for a script: what a run puts back after a step that may
     * have changed search path, role or settings.
     *
     * @param home the schema to go back to; empty when the login's own comes back by itself
     */
    default List<String> freshSession(Optional<String> home) {
        return List.of();
    }

    /** A fresh watch over one script. */
    default TransactionWatch watchTransaction() {
        return statement -> false;
    }

    /** Whether creating, altering and dropping can be rolled back. */
    boolean ddlJoinsTransaction();
}
