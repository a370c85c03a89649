package dev.turnstone.apply.code;

import dev.turnstone.apply.place.Workplace;
import dev.turnstone.changelog.Change;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Calls programs of the machine, and passes on what they print. */
public final class ProgramCall {
    private final Workplace place;

    public ProgramCall(Workplace place) {
        this.place = place;
    }

    /** The program could not even be started, so it did nothing. */
    public static final class ProgramNotStarted extends Exception {
        private static final long serialVersionUID = 1;

        private ProgramNotStarted(IOException cause) {
            super("the program could not be started: " + cause.getMessage(), cause);
        }
    }

    /** The program says that it failed, or had to be ended. */
    public static final class ProgramFailed extends Exception {
        private static final long serialVersionUID = 1;

        private ProgramFailed(String what) {
            super(what);
        }
    }

    /** Runs it to its end. */
    public void run(Change.Program program) throws ProgramNotStarted, ProgramFailed, InterruptedException, IOException {
        GuardedConnection idle = GuardedConnection.committingItself(place.jdbc().connection());
        Process process = start(program);
        AtomicBoolean late = new AtomicBoolean();
        try (KeepAlive alive = KeepAlive.of(place, idle)) {
            place.cancellation().during(() -> end(process));
            program.limit()
                    .ifPresent(limit -> after(limit).execute(() -> {
                        if (process.isAlive()) {
                            late.set(true);
                            end(process);
                        }
                    }));
            passOnOutput(process);
            int code = process.waitFor();
            if (late.get()) {
                throw new ProgramFailed("the program did not end in time and was ended: " + program.shown());
            }
            if (code != 0) {
                throw new ProgramFailed("the program ended with " + code + ": " + program.shown());
            }
        } finally {
            place.cancellation().finished();
            end(process);
        }
    }

    private static Executor after(Duration limit) {
        return CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Process start(Change.Program program) throws ProgramNotStarted {
        try {
            Process process = new ProcessBuilder(program.words())
                    .redirectErrorStream(true)
                    .start();
            // Nobody will type anything.
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new ProgramNotStarted(e);
        }
    }

    /** By this thread, since a listener is called by no other. */
    private void passOnOutput(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader(Charset.defaultCharset())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                place.listener().notice(line);
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw e;
            }
        }
    }

    /** With all it has started: a shell that is ended leaves its children behind. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
