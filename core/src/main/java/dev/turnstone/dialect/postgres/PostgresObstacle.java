package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.SqlStates;
import java.sql.SQLException;
import java.util.Optional;

/** What keeps the server from changing anything, whatever the statement; PostgreSQL manual, appendix "Error Codes". */
final class PostgresObstacle {
    private static final String READ_ONLY_TRANSACTION = "25006";
    private static final String DISK_FULL = "53100";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String SERIALIZATION_FAILURE = "40001";

    private PostgresObstacle() {}

    static Optional<String> remedyFor(SQLException error) {
        return switch (SqlStates.of(error)) {
            case READ_ONLY_TRANSACTION ->
                Optional.of("The server takes no changes here: if it is a standby, name the primary in the URL; else"
                        + " default_transaction_read_only is on, for the server, the database or the login.");
            case DISK_FULL -> Optional.of("The server's disk is full: make room there.");
            case LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED, SERIALIZATION_FAILURE ->
                Optional.of("Other sessions are in the way: let them end, or give it more time with --lock-wait.");
            default -> Optional.empty();
        };
    }
}
