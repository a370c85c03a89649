package dev.turnstone.cli.report;

import dev.turnstone.Status;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.settings.assign.Assignment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A target, mostly one of several, and what became of it. Its thread writes it, and whoever tells of all reads it afterwards. */
public final class Round {
    private final Assignment target;
    private volatile @Nullable ExitCode code;
    private volatile @Nullable Status status;
    private volatile int pendingOfPlugins;
    private volatile boolean isPartlyRun;

    public Round(Assignment target) {
        this.target = target;
    }

    public Assignment target() {
        return target;
    }

    /** Whether there are others. */
    public boolean isOneOfSeveral() {
        return target.isOneOfSeveral();
    }

    /** Whether it is called something else than where it is. */
    public boolean isNamed() {
        return target.name().isPresent();
    }

    /** For people who have read its {@linkplain #name}: what the settings file calls it, or where it is. */
    public String shortName() {
        return target.name().orElseGet(target::place);
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

    public void standsLike(Status now) {
        status = now;
    }

    public Optional<Status> status() {
        return Optional.ofNullable(status);
    }

    public void addPending(List<PluginLine> plugins) {
        pendingOfPlugins =
                plugins.stream().mapToInt(line -> line.pending().size()).sum();
    }

    /** So many steps are pending, those of plugins among them; empty where nobody has looked. */
    public Optional<Integer> pending() {
        return status().map(now -> now.plan().pending().size() + pendingOfPlugins);
    }

    /** That something of it was run, whatever comes of the rest. */
    public void wasPartlyRun() {
        isPartlyRun = true;
    }

    /** For people: how it ended. */
    public String result() {
        ExitCode ended = code;
        if (ended == ExitCode.INVALID && isPartlyRun) {
            return "not valid, partly run";
        }
        return ended == null ? "not begun" : ended.words();
    }
}
