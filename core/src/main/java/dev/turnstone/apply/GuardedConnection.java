package dev.turnstone.apply;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connection as a Java routine gets it: what would end the run's transaction, or the run's connection, is refused
 * with the reason, also on the connection that a statement hands out. Remembers the routine's statements so that they
 * can be cancelled, and knows when none is at work.
 */
final class GuardedConnection implements InvocationHandler {
    private static final Set<String> ENDS_TRANSACTION = Set.of("commit", "rollback", "setAutoCommit");
    private static final Set<String> ENDS_CONNECTION = Set.of("close", "abort");

    private final Connection connection;
    private final boolean inTransaction;
    private final Set<Statement> statements =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final ReentrantLock inUse = new ReentrantLock();

    private GuardedConnection(Connection connection, boolean inTransaction) {
        this.connection = connection;
        this.inTransaction = inTransaction;
    }

    /** For a routine whose work and history row are one transaction. */
    static GuardedConnection inTransaction(Connection connection) {
        return new GuardedConnection(connection, true);
    }

    /** For a routine that commits by itself. */
    static GuardedConnection committingItself(Connection connection) {
        return new GuardedConnection(connection, false);
    }

    Connection asConnection() {
        return proxy(Connection.class, this);
    }

    /** Cancels whatever statement of the routine is running. */
    void cancel() {
        List<Statement> open;
        synchronized (statements) {
            open = List.copyOf(statements);
        }
        open.forEach(StatementCall::cancel);
    }

    /** Something to be done with the connection itself. */
    interface Use {
        void with(Connection connection) throws SQLException;
    }

    /** Does it unless the routine is using the connection right now. */
    void whenUnused(Use use) throws SQLException {
        if (inUse.tryLock()) {
            try {
                use.with(connection);
            } finally {
                inUse.unlock();
            }
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (ENDS_CONNECTION.contains(name)) {
            throw new SQLException(name + "() is refused: the connection belongs to the run and holds its lock");
        }
        boolean toSavepoint = name.equals("rollback") && arguments != null;
        if (inTransaction && ENDS_TRANSACTION.contains(name) && !toSavepoint) {
            throw new SQLException(
                    name + "() is refused: this routine is transactional, its work and its history row are"
                            + " committed together when it returns. A routine that commits by itself says so: let"
                            + " transactional() return false");
        }
        Object result = call(connection, method, arguments);
        if (result instanceof Statement statement) {
            statements.add(statement);
            return proxy(method.getReturnType(), new Guarded(statement));
        }
        return result;
    }

    private @Nullable Object call(Object receiver, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        boolean cancels = method.getName().equals("cancel");
        if (!cancels) {
            inUse.lock();
        }
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            if (!cancels) {
                inUse.unlock();
            }
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A statement of the routine, whose connection is the guarded one. */
    private final class Guarded implements InvocationHandler {
        private final Statement statement;

        Guarded(Statement statement) {
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return method.getName().equals("getConnection") ? asConnection() : call(statement, method, arguments);
        }
    }
}
