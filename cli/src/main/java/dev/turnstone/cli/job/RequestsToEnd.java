package dev.turnstone.cli.job;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Signals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody asks the runs of this process to stop. Who asks again after a while need not wait for a server that doesn't
 * answer any more, or for a routine that can't be cancelled: the process ends, and the next run finds out how far it was.
 * Thread-safe.
 */
final class RequestsToEnd {
    /** What comes sooner is a key that was pressed twice in a hurry. */
    private static final Duration HURRY = Duration.ofSeconds(2);

    private final Signals signals;
    private final Notes notes;
    private final List<Cancellation> runs = new ArrayList<>();
    private String answer = "";
    private boolean requested;
    private long first;

    RequestsToEnd(Signals signals, Notes notes) {
        this.signals = signals;
        this.notes = notes;
    }

    /**
     * What asks one more run to stop.
     *
     * @param words what is said when somebody asks
     */
    synchronized Cancellation cancellation(String words) {
        answer = words;
        Cancellation cancellation = new Cancellation();
        if (requested) {
            cancellation.request();
        }
        if (runs.isEmpty()) {
            signals.onRequestToEnd(this::came);
        }
        runs.add(cancellation);
        return cancellation;
    }

    /** Whether somebody has asked. */
    synchronized boolean cameAlready() {
        return requested;
    }

    private synchronized void came() {
        if (!requested) {
            requested = true;
            first = System.nanoTime();
            notes.insist(answer);
            runs.forEach(Cancellation::request);
        } else if (System.nanoTime() - first > HURRY.toNanos()) {
            notes.insist(
                    "Ended without waiting. What was sent last may still be at work; the next run finds out what became"
                            + " of it.");
            Runtime.getRuntime().halt(ExitCode.of(ErrorCode.INTERRUPTED).number());
        }
    }
}
