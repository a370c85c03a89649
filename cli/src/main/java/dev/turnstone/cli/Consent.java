package dev.turnstone.cli;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Asks people before something that can't be taken back. */
final class Consent {
    private final Job job;

    Consent(Job job) {
        this.job = job;
    }

    /**
     * Asks whether these steps may be taken back.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    void toTakeBack(List<String> steps, String target) {
        job.notes().insist("This will be taken back from " + target + ", newest first; data may be lost:");
        steps.forEach(step -> job.notes().insist("  " + step));
        get("Take back " + (steps.size() == 1 ? "this step" : "these " + steps.size() + " steps") + "?");
    }

    /**
     * Asks whether the lock may be freed.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    void toFree(String holder, String target) {
        job.notes()
                .insist("The lock on " + target + " is held by " + holder
                        + ". If that run is alive, a second one beside it can do harm.");
        get("Free the lock?");
    }

    private void get(String question) {
        if (!job.here().terminal().canAsk()) {
            throw refused("This needs to be confirmed, and there is no terminal to ask on. Nothing was done.");
        }
        job.notes().ask(question + " [y/N] ");
        if (!List.of("y", "yes").contains(answer().strip().toLowerCase(Locale.ROOT))) {
            throw refused("Not confirmed. Nothing was done.");
        }
    }

    private String answer() {
        InputStream in = job.here().in();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.write(c);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static TurnstoneException refused(String what) {
        return new TurnstoneException(new Problem(
                ErrorCode.SETTING_INVALID,
                what,
                List.of(),
                "Add --yes if you mean it; --dry-run shows what it would do."));
    }
}
