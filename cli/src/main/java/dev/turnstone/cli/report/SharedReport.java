package dev.turnstone.cli.report;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report that several runs tell their results to: one result after the other, never mixed. Thread-safe. */
public final class SharedReport implements InvocationHandler {
    private final Report report;
    private final Object lock;

    private SharedReport(Report report, Object lock) {
        this.report = report;
        this.lock = lock;
    }

    /** The same report for several threads, and so are its parts. */
    public static Report of(Report report) {
        return shared(report, new Object());
    }

    private static Report shared(Report report, Object lock) {
        return (Report) Proxy.newProxyInstance(
                Report.class.getClassLoader(), new Class<?>[] {Report.class}, new SharedReport(report, lock));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        synchronized (lock) {
            try {
                Object answer = method.invoke(report, arguments);
                return answer instanceof Report part ? shared(part, lock) : answer;
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause(), "a cause");
            }
        }
    }
}
