package dev.turnstone.bridge.liquibase;

import java.sql.Connection;
import liquibase.database.jvm.JdbcConnection;

/** The connection of the run for Liquibase, which likes to set how it commits when it is given one. That is ours to rule. */
final class RunConnection extends JdbcConnection {
    RunConnection(Connection connection) {
        super(connection);
    }

    @Override
    public void setAutoCommit(boolean autoCommit) {
        // It stays as the changeset says.
    }

    @Override
    public void attached(liquibase.database.Database database) {
        // Nothing is set in its session.
    }

    @Override
    public void close() {
        // The run goes on with it.
    }
}
