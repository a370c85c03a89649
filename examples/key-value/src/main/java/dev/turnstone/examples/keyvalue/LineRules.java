package dev.turnstone.examples.keyvalue;

import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementRules;

/** How scripts for the store are read: a command in each line, all of them in one transaction. */
final class LineRules implements StatementRules {

    @Override
    public Splitter splitter() {
        return (file, text, delimiter) -> new CommandReader(file, text);
    }

    @Override
    public Effect effectOf(SqlStatement statement) {
        return Effect.JOINS_TRANSACTION;
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return true;
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return false;
    }

    @Override
    public String asScript(SqlStatement statement) {
        return statement.text();
    }
}
