package dev.turnstone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A real process. */
final class Child implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final CompletableFuture<String> out;
    private final StringBuffer err = new StringBuffer();
    private final CompletableFuture<Void> errRead;

    private Child(ProcessBuilder builder) throws IOException {
        process = builder.start();
        out = CompletableFuture.supplyAsync(() -> textOf(process.getInputStream()));
        errRead = CompletableFuture.runAsync(() -> follow(process.errorReader(StandardCharsets.UTF_8)));
    }

    static Child start(ProcessBuilder builder) throws IOException {
        return new Child(builder);
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static String textOf(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(BufferedReader lines) {
        lines.lines().forEach(line -> err.append(line).append('\n'));
    }

    /** Waits until it has said this on stderr. */
    void awaitSaying(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!err.toString().contains(text)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("it never said '" + text + "' but: " + err);
            }
            Thread.sleep(20);
        }
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder(List.of("kill", "-" + name, String.valueOf(process.pid())))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Waits for its end. */
    Answer answer() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it doesn't end; it said: " + err);
        }
        errRead.join();
        return new Answer(process.exitValue(), out.join(), err.toString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
