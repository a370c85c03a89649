package dev.turnstone.target;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What JDBC itself remembers of a connection. A pool may hand out connections that are not in autocommit, or read-only.
 */
record ConnectionFlags(boolean autoCommit, boolean readOnly) {

    static ConnectionFlags of(Connection connection) throws SQLException {
        return new ConnectionFlags(connection.getAutoCommit(), connection.isReadOnly());
    }

    /** Makes the connection one that reads outside transactions. */
    static Connection forReading(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return connection;
    }

    /** Makes the connection one that works outside transactions. */
    static Connection forWork(Connection connection) throws SQLException {
        forReading(connection);
        if (connection.isReadOnly()) {
            allowWriting(connection);
        }
        return connection;
    }

    /** Where the database itself was opened read-only that can't be had; the first write then says so. */
    private static void allowWriting(Connection connection) {
        try {
            connection.setReadOnly(false);
        } catch (SQLException e) {
            System.getLogger(ConnectionFlags.class.getName()).log(System.Logger.Level.DEBUG, "stays read-only", e);
        }
    }

    /** Makes the connection as it was. */
    void restore(Connection connection) throws SQLException {
        if (connection.isReadOnly() != readOnly) {
            connection.setReadOnly(readOnly);
        }
        if (connection.getAutoCommit() != autoCommit) {
            connection.setAutoCommit(autoCommit);
        }
    }
}
