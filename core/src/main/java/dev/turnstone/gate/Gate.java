package dev.turnstone.gate;

import dev.turnstone.Listener;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.gate.Look.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The check that an application makes before it starts: are its databases as its code needs them. It only reads.
 *
 * <pre>{@code
 * Gate.of(turnstone).with(Gate.Mode.WAIT).waitingAtMost(Duration.ofMinutes(2)).pass();
 * }</pre>
 *
 * <p>Immutable and thread-safe; the {@code with…} methods give changed copies.
 */
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    /** What it waits for goes into the log. */
    private static final Listener LOGGING = new Listener() {
        @Override
        public void waitingForServer(String target, String reason) {
            LOG.info("Waiting for {}: {}", target, reason);
        }

        @Override
        public void waitingForUpgrade(String target, List<String> pending) {
            LOG.info("Waiting for the schema of {} to be upgraded; pending: {}", target, Verdict.names(pending));
        }
    };

    private final List<? extends Guarded> targets;
    private final Mode mode;
    private final AheadPolicy ahead;
    private final Duration limit;
    private final Listener listener;
    private final Cancellation cancellation;

    /** What is done about a database that isn't current. */
    public enum Mode {
        /** Nothing: it isn't even looked at. */
        OFF,
        /** Pending changesets are named in a warning of the log, and the start goes on. Whatever else is wrong is refused. */
        WARN,
        /** An exception ends the start. */
        REFUSE,
        /** It is looked at again and again until it is current. What waiting can't mend ends that at once. */
        WAIT
    }

    private Gate(
            List<? extends Guarded> targets,
            Mode mode,
            AheadPolicy ahead,
            Duration limit,
            Listener listener,
            Cancellation cancellation) {
        this.targets = List.copyOf(targets);
        this.mode = Objects.requireNonNull(mode, "mode");
        this.ahead = Objects.requireNonNull(ahead, "ahead");
        this.limit = Objects.requireNonNull(limit, "limit");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.cancellation = Objects.requireNonNull(cancellation, "cancellation");
        if (limit.isNegative()) {
            throw new IllegalArgumentException("a wait can't be negative");
        }
    }

    /**
     * Before all of these targets: it refuses what isn't current or is ahead; when it is told to wait, five minutes.
     *
     * @param targets none is a gate that is always open
     */
    public static Gate of(List<? extends Guarded> targets) {
        return new Gate(targets, Mode.REFUSE, AheadPolicy.REFUSE, USUAL_LIMIT, LOGGING, new Cancellation());
    }

    /** Before this target. */
    public static Gate of(Guarded target) {
        return of(List.of(target));
    }

    /** The same in another mode. */
    public Gate with(Mode other) {
        return new Gate(targets, other, ahead, limit, listener, cancellation);
    }

    /** The same with another policy about databases that are ahead of the code. */
    public Gate with(AheadPolicy other) {
        return new Gate(targets, mode, other, limit, listener, cancellation);
    }

    /** The same that waits as long as this at the most, when it waits. */
    public Gate waitingAtMost(Duration other) {
        return new Gate(targets, mode, ahead, other, listener, cancellation);
    }

    /** The same, watched: what it waits for is told when it changes, and no longer logged. */
    public Gate with(Listener other) {
        return new Gate(targets, mode, ahead, limit, other, cancellation);
    }

    /** The same, whose wait can be asked to end: it ends as if the time were over. */
    public Gate with(Cancellation other) {
        return new Gate(targets, mode, ahead, limit, listener, other);
    }

    /** One look at all targets, whatever the mode. What is wrong is in it. */
    public Look look() {
        Sight sight = new Sight(ahead);
        return new Look(targets.stream()
                .map(target -> new Finding(target.name(), sight.of(target)))
                .toList());
    }

    /** Looks as the mode says, once or until it has waited enough, and leaves it to the caller what follows from that. */
    public Look seen() {
        return switch (mode) {
            case OFF -> Look.AT_NOTHING;
            case WARN, REFUSE -> look();
            case WAIT -> new Waiting(targets, new Sight(ahead), limit, listener).until(cancellation);
        };
    }

    /**
     * Does what the mode says.
     *
     * @return what was seen last; nothing when the mode is {@link Mode#OFF}
     * @throws TurnstoneException when the application must not start: the code of its first problem says why, as
     *     {@link dev.turnstone.ErrorCode#UPGRADE_REQUIRED}
     */
    public Look pass() {
        Look seen = seen();
        Look refused = mode == Mode.WARN ? seen.without(Verdict.Pending.class) : seen;
        refused.orThrow();
        seen.findings().forEach(Gate::log);
        return seen;
    }

    private static void log(Finding finding) {
        finding.verdict().problems().forEach(problem -> LOG.warn("{}", problem.inWords()));
        finding.verdict().warnings().forEach(problem -> LOG.warn("{}", problem.inWords()));
        if (finding.verdict() instanceof Verdict.Current current
                && !current.beyond().isEmpty()) {
            LOG.info(
                    "{} has additive changesets that this release doesn't know: {}",
                    finding.target(),
                    Verdict.names(current.beyond().stream()
                            .map(Verdict.Beyond::changeset)
                            .toList()));
        }
    }
}
