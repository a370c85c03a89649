package dev.turnstone.tests.kill;

import dev.turnstone.tests.processes.JavaProcess;
import dev.turnstone.tests.servers.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A run in a process of its own. */
final class Child implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Pattern TOOK = Pattern.compile("took (\\d+) us");
    /** No boundary has this number. */
    private static final int NOWHERE = 0;

    private final JavaProcess process;

    private Child(JavaProcess process) {
        this.process = process;
    }

    static Child start(Stage stage, TestDatabase database) {
        return startAndStopAt(stage, database, NOWHERE);
    }

    static Child startAndStopAt(Stage stage, TestDatabase database, int boundary) {
        return new Child(JavaProcess.start(
                Migrant.class,
                stage.folder().toString(),
                stage.url(database),
                database.username(),
                database.password(),
                Integer.toString(boundary)));
    }

    /** Waits until it has said so, or is no more. */
    void await(String line) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!process.stdout().contains(line + "\n") && process.isRunning()) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException(
                        "no '" + line + "' from the run:\n" + process.stdout() + process.stderr());
            }
            Thread.sleep(3);
        }
    }

    /** SIGKILL. Answers whether there was a run to kill; one that broke by itself is an error. */
    boolean kill() {
        boolean was = took().isEmpty() && process.isRunning();
        process.kill();
        int code = process.waitFor(LIMIT);
        if (code != 0 && code != 128 + 9) {
            throw new IllegalStateException("the run broke with exit code " + code + ":\n" + process.stderr());
        }
        return was;
    }

    /** Waits for its end by itself and answers how long it took from the first connection to the last. */
    Duration waitFor() {
        int code = process.waitFor(LIMIT);
        if (code != 0 || !process.stdout().contains("Completed")) {
            throw new IllegalStateException("undisturbed, and yet:\n" + process.stdout() + process.stderr());
        }
        return took().orElseThrow();
    }

    /** The same of one that came to its end. */
    Optional<Duration> took() {
        return TOOK.matcher(process.stdout())
                .results()
                .map(took -> Duration.ofNanos(Long.parseLong(took.group(1)) * 1_000))
                .findFirst();
    }

    /** The last thing it told. */
    String lastWords() {
        return process.stdout().strip().replaceAll("(?s).*\n", "");
    }

    @Override
    public void close() {
        process.close();
    }
}
