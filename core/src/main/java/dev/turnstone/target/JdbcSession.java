package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.JournalTable;
import dev.turnstone.history.LockRow;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.StatementRules;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** An open connection, its dialect, and where the history is. */
final class JdbcSession implements Target.Session {
    private final Jdbc jdbc;
    private final Dialect dialect;
    private final HistoryName name;
    private final Optional<String> schemaBefore;

    private JdbcSession(Jdbc jdbc, Dialect dialect, HistoryName name, Optional<String> schemaBefore) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.name = name;
        this.schemaBefore = schemaBefore;
    }

    /** Takes a fresh connection into use; it is closed when that fails. */
    static JdbcSession open(Connection connection, Connector connector, Settings settings) {
        try {
            Jdbc jdbc = new Jdbc(connection);
            Dialect dialect = connector.dialectOf(connection);
            Optional<String> schemaBefore = Optional.empty();
            if (settings.schema().isPresent()) {
                schemaBefore = Optional.of(dialect.currentSchema(jdbc));
                dialect.useSchema(jdbc, settings.schema().get());
            }
            String schema = settings.historySchema().isPresent()
                    ? settings.historySchema().get()
                    : settings.schema().isPresent() ? settings.schema().get() : dialect.currentSchema(jdbc);
            HistoryName name = new HistoryName(schema, settings.historyTable());
            return new JdbcSession(jdbc, dialect, name, schemaBefore);
        } catch (SQLException e) {
            closeAfter(connection, e);
            throw connector.cannotConnect(e);
        } catch (RuntimeException e) {
            closeAfter(connection, e);
            throw e;
        }
    }

    private static void closeAfter(Connection connection, Exception first) {
        try {
            connection.close();
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
    }

    Jdbc jdbc() {
        return jdbc;
    }

    Dialect dialect() {
        return dialect;
    }

    HistoryName name() {
        return name;
    }

    @Override
    public History history() {
        try {
            Optional<List<AppliedChangeset>> rows = new HistoryTable(dialect, name).read(jdbc);
            if (rows.isEmpty()) {
                List<String> tables = dialect.someTables(jdbc, dialect.currentSchema(jdbc)).stream()
                        .filter(table -> !name.isOurs(table))
                        .toList();
                return new History(History.Presence.MISSING, List.of(), List.of(), tables);
            }
            return new History(
                    History.Presence.PRESENT, rows.get(), new JournalTable(dialect, name).interrupted(jdbc), List.of());
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_READABLE,
                            "The history " + name.table() + " in schema " + name.schema() + " can't be read: "
                                    + e.getMessage() + ".",
                            List.of(),
                            "Grant the login SELECT on it, or name the right place with --history-schema and"
                                    + " --history-table."),
                    e);
        }
    }

    @Override
    public StatementRules rules() {
        return dialect;
    }

    @Override
    public Optional<String> lockHolder() {
        try {
            return new LockRow(dialect, name).holder(jdbc).map(LockRow.Holder::toString);
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_READABLE,
                            "The lock table " + name.lockTable() + " in schema " + name.schema() + " can't be read: "
                                    + e.getMessage() + ".",
                            List.of(),
                            "Grant the login SELECT on it."),
                    e);
        }
    }

    @Override
    public String server() {
        try {
            DatabaseMetaData server = jdbc.connection().getMetaData();
            return server.getDatabaseProductName() + " " + server.getDatabaseProductVersion();
        } catch (SQLException e) {
            return dialect.product();
        }
    }

    @Override
    public void close() {
        try (Connection connection = jdbc.connection()) {
            if (schemaBefore.isPresent() && !connection.isClosed()) {
                dialect.useSchema(jdbc, schemaBefore.get());
            }
        } catch (SQLException e) {
            // Everything that matters was committed or is rolled back by the server; there is nothing left to lose.
            System.getLogger(JdbcSession.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
