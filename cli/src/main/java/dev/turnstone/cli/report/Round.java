package dev.turnstone.cli.report;

import dev.turnstone.Status;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.settings.assign.Assignment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of several targets, and what became of it. Its thread writes it, and whoever tells of all reads it afterwards. */
public final class Round {
    private final Assignment target;
    private volatile @Nullable ExitCode code;
    private volatile @Nullable Status status;

    public Round(Assignment target) {
        this.target = target;
    }

    public Assignment target() {
        return target;
    }

    /** As {@code 2/3}. */
    public String place() {
        return target.number() + "/" + target.total();
    }

    /** What the target is called, as far as that is known before it is reached. */
    public String name() {
        return target.label();
    }

    /** What is said when its turn comes. */
    public String announcement() {
        return "Run " + target.number() + " of " + target.total() + ": " + name();
    }

    /** That it is over. */
    public void ended(ExitCode with) {
        code = with;
    }

    /** How it ended; empty when it was never begun. */
    public Optional<ExitCode> code() {
        return Optional.ofNullable(code);
    }

    void standsLike(Status now) {
        status = now;
    }

    Optional<Status> status() {
        return Optional.ofNullable(status);
    }

    /** For people: how it ended. */
    String result() {
        ExitCode ended = code;
        return ended == null ? "not begun" : ended.words();
    }
}
