package dev.turnstone.dialect;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the small table of a lock before it is made: the user may have no right to make tables, and with HSQLDB
 * even a CREATE that finds its table waits for all open transactions.
 */
public final class OwnTable {
    private OwnTable() {}

    /** Whether the table that this query reads is there. */
    public static boolean exists(Dialect dialect, Jdbc jdbc, String query) throws SQLException {
        return rows(dialect, jdbc, query).isPresent();
    }

    /** Whether it is there and this query finds something in it. */
    public static boolean hasRow(Dialect dialect, Jdbc jdbc, String query) throws SQLException {
        return rows(dialect, jdbc, query).filter(rows -> !rows.isEmpty()).isPresent();
    }

    private static Optional<List<String>> rows(Dialect dialect, Jdbc jdbc, String query) throws SQLException {
        try {
            return Optional.of(jdbc.query(query, row -> row.getString(1)));
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
