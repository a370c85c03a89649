package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.ServerSession;
import dev.turnstone.dialect.trace.Traces.Elsewhere;
import dev.turnstone.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;

/**
 * A pooler between us and the server, and whether it gives the server's session to others while we are connected. A
 * session's lock would then be somebody else's, and what is set in it too (PgBouncer manual, "pool_mode").
 */
final class PostgresPooler {
    private static final String PID = "SELECT pg_catalog.pg_backend_pid()";
    private static final int PATIENCE_SECONDS = 5;

    private PostgresPooler() {}

    static ServerSession sessionBehind(Jdbc jdbc, Elsewhere elsewhere) throws SQLException {
        OptionalInt told = PostgresDriver.backendPid(jdbc);
        int first = pid(jdbc.connection());
        // Poolers answer a connection themselves, with a number of their own.
        if (told.isEmpty() || told.getAsInt() == first) {
            return ServerSession.of(first);
        }
        try (Connection other = elsewhere.open()) {
            other.setAutoCommit(false);
            // A transaction takes the session that is free, which is ours if it isn't ours alone; then we get another.
            boolean shared = pid(other) == first || pid(jdbc.connection()) != first;
            other.rollback();
            ServerSession session = ServerSession.of(first);
            return shared
                    ? session.sharedBecause("a second connection was given the same session of the server")
                    : session;
        } catch (SQLException e) {
            return ServerSession.of(first)
                    .sharedBecause(
                            "a second connection, by which it is found out, could not be used: " + e.getMessage());
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet row = statement.executeQuery(PID)) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
