package dev.turnstone.apply.code;

import dev.turnstone.apply.call.StatementCall;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementRules;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The connection as a Java routine gets it: what would end the run's transaction, or the run's connection, is refused
 * with the reason, be it a call or an SQL text, and also on the connection that a statement, a result or the meta data
 * hands out. Remembers the routine's statements so that they can be cancelled, and knows when none is at work.
 *
 * <p>Only a driver's own class, which {@code unwrap} gives, is not guarded.
 */
public final class GuardedConnection implements InvocationHandler {
    private static final Set<String> ENDS_TRANSACTION = Set.of("commit", "rollback", "setAutoCommit");
    private static final Set<String> ENDS_CONNECTION = Set.of("close", "abort");
    private static final Pattern SENDS_TEXT = Pattern.compile("execute|prepare|addBatch");

    private static final String TRANSACTIONAL = "this routine is transactional, its work and its history row are"
            + " committed together when it returns. A routine that commits by itself says so: let transactional()"
            + " return false; or, when it is the class of a changeset, give that runInTransaction=\"false\"";

    private final Connection connection;
    /** Looks into the SQL of a routine that must not end the transaction; empty for one that may. */
    private final Optional<RoutineSql> transaction;

    private final Set<Statement> statements =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final ReentrantLock inUse = new ReentrantLock();

    private GuardedConnection(Connection connection, Optional<RoutineSql> transaction) {
        this.connection = connection;
        this.transaction = transaction;
    }

    /** For a routine whose work and history row are one transaction. */
    public static GuardedConnection inTransaction(Connection connection, StatementRules rules) {
        return new GuardedConnection(connection, Optional.of(new RoutineSql(rules)));
    }

    /** For a routine that commits by itself. */
    public static GuardedConnection committingItself(Connection connection) {
        return new GuardedConnection(connection, Optional.empty());
    }

    public Connection asConnection() {
        return proxy(Connection.class, this);
    }

    /** Cancels whatever statement of the routine is running. */
    public void cancel() {
        List<Statement> open;
        synchronized (statements) {
            open = List.copyOf(statements);
        }
        open.forEach(StatementCall::cancel);
    }

    /** Something to be done with the connection itself. */
    public interface Use {
        void with(Connection connection) throws SQLException;
    }

    /** Does it unless the routine is using the connection right now. */
    public void whenUnused(Use use) throws SQLException {
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
        if (transaction.isPresent() && ENDS_TRANSACTION.contains(name) && !toSavepoint) {
            throw new SQLException(name + "() is refused: " + TRANSACTIONAL);
        }
        if (name.equals("unwrap") && arguments != null && arguments[0] == Connection.class) {
            return proxy;
        }
        refuseEndOfTransaction(name, arguments);
        return guarded(call(connection, method, arguments), method.getReturnType());
    }

    private void refuseEndOfTransaction(String method, @Nullable Object @Nullable [] arguments) throws SQLException {
        if (transaction.isPresent()
                && SENDS_TEXT.matcher(method).lookingAt()
                && arguments != null
                && arguments.length > 0
                && arguments[0] instanceof String text) {
            Optional<SqlStatement> end = transaction.get().endOfTransaction(text);
            if (end.isPresent()) {
                throw new SQLException("'" + end.get().text() + "' is refused: " + TRANSACTIONAL);
            }
        }
    }

    /** What a call gave, guarded where it leads back to the connection. */
    private @Nullable Object guarded(@Nullable Object result, Class<?> type) {
        if (result instanceof Statement statement) {
            statements.add(statement);
        }
        boolean leadsBack = result instanceof Statement
                || result instanceof ResultSet
                || result instanceof DatabaseMetaData
                || result instanceof Array;
        return result != null && leadsBack ? proxy(type, new Guarded(result)) : result;
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

    /** Something that the connection gave, and that would give the connection. */
    private final class Guarded implements InvocationHandler {
        private final Object receiver;

        Guarded(Object receiver) {
            this.receiver = receiver;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("getConnection")) {
                return asConnection();
            }
            refuseEndOfTransaction(method.getName(), arguments);
            return guarded(call(receiver, method, arguments), method.getReturnType());
        }
    }
}
