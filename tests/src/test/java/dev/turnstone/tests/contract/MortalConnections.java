package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.BareDataSource;
import dev.turnstone.tests.servers.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that end at one statement: before it reaches the server, or before the answer comes back. */
final class MortalConnections implements BareDataSource {
    private final TestDatabase database;
    private final String victim;
    private final Death death;
    private final AtomicInteger executions = new AtomicInteger();

    /** When the connection ends. */
    enum Death {
        BEFORE_IT_ACTS,
        AFTER_IT_ACTED,
        NEVER
    }

    MortalConnections(TestDatabase database, String victim, Death death) {
        this.database = database;
        this.victim = victim;
        this.death = death;
    }

    /** How many times the statement reached the server. */
    int executions() {
        return executions.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = database.connect();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return method.getName().equals("createStatement") ? mortal((Statement) result, real) : result;
        });
    }

    private Statement mortal(Statement real, Connection connection) {
        return proxy(Statement.class, (proxy, method, arguments) -> {
            boolean hit = isAtHome(connection)
                    && method.getName().startsWith("execute")
                    && arguments != null
                    && arguments.length > 0
                    && victim.equals(arguments[0]);
            if (!hit) {
                return invoke(real, method, arguments);
            }
            if (death == Death.BEFORE_IT_ACTS) {
                throw end(connection);
            }
            executions.incrementAndGet();
            Object result = invoke(real, method, arguments);
            if (death == Death.AFTER_IT_ACTED) {
                throw end(connection);
            }
            return result;
        });
    }

    /** Not where a statement is rehearsed. */
    private boolean isAtHome(Connection connection) throws SQLException {
        return !database.product().isServer() || database.name().equals(connection.getCatalog());
    }

    private static SQLException end(Connection connection) throws SQLException {
        connection.close();
        return new SQLException("the connection ended", "08006");
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(MortalConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
