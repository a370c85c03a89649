package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Statements that are all there. */
final class StatementList implements StatementReader {
    private final Iterator<SqlStatement> statements;

    StatementList(List<SqlStatement> statements) {
        this.statements = statements.iterator();
    }

    @Override
    public Optional<SqlStatement> next() {
        return statements.hasNext() ? Optional.of(statements.next()) : Optional.empty();
    }

    @Override
    public Reader inlineRows() {
        throw new IllegalStateException("no statement here has rows behind it");
    }

    @Override
    public void close() {}
}
