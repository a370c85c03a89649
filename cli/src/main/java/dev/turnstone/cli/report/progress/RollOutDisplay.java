package dev.turnstone.cli.report.progress;

import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.terminal.Times;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.rollout.RollOutStep;
import dev.turnstone.replication.run.Watch;
import java.nio.file.Path;
import java.time.Duration;

/** Shows a roll-out while it goes on: a line for each step that begins, and what is waited for. */
public final class RollOutDisplay implements Watch {
    private final Notes notes;
    private int total;
    private int number;

    public RollOutDisplay(Notes notes) {
        this.notes = notes;
    }

    @Override
    public void planned(RollOut rollOut) {
        total = rollOut.steps().size();
    }

    /** What shows only on the way may make it more than were foreseen. */
    @Override
    public void begun(RollOutStep step) {
        number++;
        total = Math.max(total, number);
        notes.say("[" + number + "/" + total + "] " + step.site() + ": " + step.words());
    }

    @Override
    public void waiting(String what, Duration since) {
        notes.say("Waiting since " + Times.shown(since) + " " + what + ".");
    }

    @Override
    public void written(String site, Path file) {
        notes.insist("Wrote " + file + ": the owners of " + site + " are to run it.");
    }
}
