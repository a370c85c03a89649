package dev.turnstone.dialect.trace;

import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * For products where all but a few statements join a transaction. Of those few the catalog tells nothing, but some do no more
 * when they are executed again.
 *
 * @param repeatable whether a statement is such a one
 */
public record RepeatableTraces(Predicate<SqlStatement> repeatable) implements Traces {
    @Override
    public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        return repeatable.test(statement) ? Finding.TO_BE_RUN : Finding.UNKNOWN;
    }
}
