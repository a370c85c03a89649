package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.BareDataSource;
import dev.turnstone.tests.servers.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** A pool as simple as can be: it hands out connections as they were given back, and makes new ones when it has none. */
final class OneConnection implements BareDataSource, AutoCloseable {
    private final TestDatabase database;
    private final String options;
    private final Deque<Connection> idle = new ArrayDeque<>();

    OneConnection(TestDatabase database) {
        this(database, "");
    }

    /** With options for the driver, as they are appended to its URL. */
    OneConnection(TestDatabase database, String options) {
        this.database = database;
        this.options = options;
    }

    /** The connection that will be handed out next, to look at or to change. */
    Connection next() throws SQLException {
        if (idle.isEmpty()) {
            idle.push(DriverManager.getConnection(
                    database.driverUrl() + options, database.username(), database.password()));
        }
        return idle.peek();
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        Connection real = next();
        idle.pop();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        giveBack(real);
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private synchronized void giveBack(Connection connection) {
        if (!idle.contains(connection)) {
            idle.push(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
