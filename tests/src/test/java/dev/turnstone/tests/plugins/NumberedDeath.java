package dev.turnstone.tests.plugins;

import dev.turnstone.tests.servers.BareDataSource;
import dev.turnstone.tests.servers.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections of which the first ends at its n-th execution, and none is to be had afterwards. */
public final class NumberedDeath implements BareDataSource {
    private final TestDatabase database;
    private final int number;
    private final Moment moment;
    private final AtomicInteger executions = new AtomicInteger();

    /** When the connection ends. */
    public enum Moment {
        BEFORE_IT_ACTS,
        AFTER_IT_ACTED
    }

    /** One at this execution, counted from 1. */
    public NumberedDeath(TestDatabase database, int number, Moment moment) {
        this.database = database;
        this.number = number;
        this.moment = moment;
    }

    /** Whether it came to that. */
    public boolean hasHappened() {
        return executions.get() >= number;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (hasHappened()) {
            throw new SQLException("nobody is there", "08001");
        }
        Connection real = database.connect();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("commit") && !real.getAutoCommit()) {
                return deadly(real, () -> invoke(real, method, arguments));
            }
            Object result = invoke(real, method, arguments);
            return switch (method.getName()) {
                case "createStatement" -> mortal(Statement.class, (Statement) result, real);
                case "prepareStatement" -> mortal(PreparedStatement.class, (PreparedStatement) result, real);
                default -> result;
            };
        });
    }

    private <T extends Statement> T mortal(Class<T> type, T real, Connection connection) {
        return proxy(
                type,
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? deadly(connection, () -> invoke(real, method, arguments))
                        : invoke(real, method, arguments));
    }

    private Object deadly(Connection connection, Call call) throws Throwable {
        boolean last = executions.incrementAndGet() == number;
        if (last && moment == Moment.BEFORE_IT_ACTS) {
            throw end(connection);
        }
        Object result = call.made();
        if (last) {
            throw end(connection);
        }
        return result;
    }

    private interface Call {
        Object made() throws Throwable;
    }

    /** As when the process is gone: nobody commits any more. */
    private static SQLException end(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
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
        return type.cast(Proxy.newProxyInstance(NumberedDeath.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
