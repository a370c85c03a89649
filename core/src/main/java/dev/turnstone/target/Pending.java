package dev.turnstone.target;

import dev.turnstone.Target;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A session that may still be in the making: begun in the background, while its owner reads files, or made at first use.
 * One that nobody has waited for is closed as soon as it is there. To be used by one thread.
 */
final class Pending<S extends Target.Session> implements AutoCloseable {
    private final Function<BooleanSupplier, S> opening;
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private Optional<CompletableFuture<S>> made = Optional.empty();

    /**
     * Nothing happens yet.
     *
     * @param opening makes it; is told whether nobody wants it any more
     */
    Pending(Function<BooleanSupplier, S> opening) {
        this.opening = opening;
    }

    /** Begins to make it in the background. */
    void begin() {
        CompletableFuture<S> future = new CompletableFuture<>();
        made = Optional.of(future);
        Thread thread = new Thread(() -> complete(future), "turnstone-connecting");
        thread.setDaemon(true);
        thread.start();
    }

    private void complete(CompletableFuture<S> future) {
        try {
            future.complete(opening.apply(abandoned::get));
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }

    /** Whether it is being made, or there. */
    boolean isBegun() {
        return made.isPresent();
    }

    /** The session; what went wrong with making it is thrown here, each time. */
    S get() {
        if (made.isEmpty()) {
            made = Optional.of(new CompletableFuture<>());
            complete(made.get());
        }
        try {
            return made.get().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        abandoned.set(true);
        made.ifPresent(future -> future.thenAccept(Target.Session::close));
    }
}
