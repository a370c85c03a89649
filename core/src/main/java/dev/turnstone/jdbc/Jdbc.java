package dev.turnstone.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection with the few calls we need. Text goes to the server as it is: no JDBC escapes, no parameters unless some
 * are given. Not thread-safe, like the connection.
 */
public final class Jdbc implements Updates {
    private final Connection connection;

    public Jdbc(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work inside a transaction. */
    @FunctionalInterface
    public interface Body<T> {
        T run() throws SQLException;
    }

    public Connection connection() {
        return connection;
    }

    /** Executes one statement, whatever it is; results are dropped. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = plainStatement()) {
            statement.execute(sql);
        }
    }

    /** A statement that sends its text untouched. The caller closes it. */
    public Statement plainStatement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Executes one statement again and again, in one message where the driver does that. */
    public void updateAll(String sql, List<List<String>> parameters) throws SQLException {
        if (parameters.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<String> each : parameters) {
                bind(statement, each.toArray());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Reads all rows. Without parameters the text is sent as it is. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        if (parameters.length == 0) {
            try (Statement statement = plainStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return readAll(rows, reader);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                return readAll(rows, reader);
            }
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> queryFirst(String sql, RowReader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /**
     * Runs the body in a transaction: committed when it returns, rolled back when it throws. A rollback that fails too
     * is kept as a suppressed exception of the first error. Autocommit is on again afterwards.
     */
    public <T> T inTransaction(Body<T> body) throws SQLException {
        try {
            connection.setAutoCommit(false);
            T result = body.run();
            commit();
            return result;
        } catch (SQLException | RuntimeException | Error first) {
            rollBackAfter(first);
            throw first;
        }
    }

    /** Commits by turning autocommit on: after {@code commit()} the driver of SQLite begins another transaction at once. */
    public void commit() throws SQLException {
        connection.setAutoCommit(true);
    }

    /** Rolls back and turns autocommit on; what goes wrong with that is added to the first error. */
    public void rollBackAfter(Throwable first) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
        endAfter(first);
    }

    /** Turns autocommit on where no transaction is to be saved; what goes wrong with that is added to the first error. */
    public void endAfter(Throwable first) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static <T> List<T> readAll(ResultSet rows, RowReader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
            all.add(reader.read(rows));
        }
        return all;
    }
}
