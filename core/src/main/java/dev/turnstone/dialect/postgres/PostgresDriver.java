package dev.turnstone.dialect.postgres;

import dev.turnstone.jdbc.Jdbc;
import java.io.IOException;
import java.io.Reader;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PreferQueryMode;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's own driver can do beyond JDBC. Loaded only when a connection to PostgreSQL exists. */
final class PostgresDriver {
    private PostgresDriver() {}

    static long copyIn(Jdbc jdbc, String sql, Reader rows) throws SQLException, IOException {
        return jdbc.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
    }

    /** Whether a text with several statements goes to the server as one message; else the driver cuts it itself. */
    static boolean sendsTextAsItIs(Jdbc jdbc) throws SQLException {
        return jdbc.connection().isWrapperFor(PGConnection.class)
                && jdbc.connection().unwrap(PGConnection.class).getPreferQueryMode() == PreferQueryMode.SIMPLE;
    }

    static OptionalInt offsetOf(SQLException error) {
        if (error instanceof PSQLException postgres) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            // Counted from 1; 0 means that the server named no place.
            if (message != null && message.getPosition() > 0) {
                return OptionalInt.of(message.getPosition() - 1);
            }
        }
        return OptionalInt.empty();
    }

    /** The session's number as it was told when connecting; empty when a pool hides the driver. */
    static OptionalInt backendPid(Jdbc jdbc) throws SQLException {
        return jdbc.connection().isWrapperFor(PGConnection.class)
                ? OptionalInt.of(jdbc.connection().unwrap(PGConnection.class).getBackendPID())
                : OptionalInt.empty();
    }

    /** The driver's text without its line about the place, in whatever language it is. */
    static String wordsOf(SQLException error) {
        String words = String.valueOf(error.getMessage());
        OptionalInt offset = offsetOf(error);
        return offset.isEmpty()
                ? words
                : words.replaceFirst("\\n *[^\\n:]+: " + (offset.getAsInt() + 1) + "(?=\\n|$)", "");
    }
}
