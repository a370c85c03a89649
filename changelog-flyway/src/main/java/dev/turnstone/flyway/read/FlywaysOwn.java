package dev.turnstone.flyway.read;

import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration that was written for Flyway's interface. That interface is looked for beside the class; nothing of Flyway is
 * needed otherwise. Of its context there is the connection alone.
 */
final class FlywaysOwn implements JavaRoutine {
    private static final String MIGRATION = "org.flywaydb.core.api.migration.JavaMigration";
    private static final String CONTEXT = "org.flywaydb.core.api.migration.Context";

    private final Object migration;
    private final Class<?> type;

    FlywaysOwn(Object migration) {
        this.migration = migration;
        this.type = interfaceOf(migration.getClass())
                .orElseThrow(() -> new IllegalArgumentException(migration + " is none of Flyway's"));
    }

    /** The interface, as the class sees it; empty when it has another, or there is no Flyway. */
    static Optional<Class<?>> interfaceOf(Class<?> type) {
        try {
            Class<?> wanted = Class.forName(MIGRATION, false, type.getClassLoader());
            return wanted.isAssignableFrom(type) ? Optional.of(wanted) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public void run(RoutineContext context) throws Exception {
        Class<?> contextType = Class.forName(CONTEXT, false, type.getClassLoader());
        Object given = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {contextType}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return context.connection();
                    }
                    throw new UnsupportedOperationException(
                            "only the connection of the context is there, and not " + method.getName());
                });
        try {
            type.getMethod("migrate", contextType).invoke(migration, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public boolean transactional() {
        return !Boolean.FALSE.equals(ask("canExecuteInTransaction"));
    }

    @Override
    public Optional<String> checksum() {
        return Optional.ofNullable(ask("getChecksum")).map(String::valueOf);
    }

    private @Nullable Object ask(String name) {
        try {
            Method method = type.getMethod(name);
            return method.invoke(migration);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(migration.getClass().getName() + " doesn't answer to " + name, e);
        }
    }
}
