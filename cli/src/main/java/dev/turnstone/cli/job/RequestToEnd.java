package dev.turnstone.cli.job;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.terminal.ExitCode;
import java.time.Duration;

/**
 * Somebody asks a run to stop. Who asks again after a while need not wait for a server that doesn't answer any more, or for
 * a routine that can't be cancelled: the process ends, and the next run finds out how far it was.
 */
final class RequestToEnd implements Runnable {
    /** What comes sooner is a key that was pressed twice in a hurry. */
    private static final Duration HURRY = Duration.ofSeconds(2);

    private final Notes notes;
    private final Cancellation cancellation;
    private long first;

    RequestToEnd(Notes notes, Cancellation cancellation) {
        this.notes = notes;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void run() {
        if (!cancellation.isRequested()) {
            first = System.nanoTime();
            notes.insist(
                    "Stopping: what runs now is cancelled or finished, and what was done is recorded. Ask again to end"
                            + " without waiting for that.");
            cancellation.request();
        } else if (System.nanoTime() - first > HURRY.toNanos()) {
            notes.insist(
                    "Ended without waiting. What was sent last may still be at work; the next run finds out what became"
                            + " of it.");
            Runtime.getRuntime().halt(ExitCode.of(ErrorCode.INTERRUPTED).number());
        }
    }
}
