package dev.turnstone.replication;

import dev.turnstone.Problem;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.rollout.RollOutPlanner;
import dev.turnstone.replication.rollout.SituationReading;
import dev.turnstone.replication.run.Limits;
import dev.turnstone.replication.run.RollOutOutcome;
import dev.turnstone.replication.run.RollOutRun;
import dev.turnstone.replication.run.Watch;
import dev.turnstone.replication.topology.Complaints;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.replication.topology.TopologyReading;
import java.util.List;
import java.util.Objects;

/**
 * Brings up a publisher of PostgreSQL and its subscribers in the order that keeps replication going. Immutable and
 * thread-safe; two that migrate at once exclude each other on each server, and the later one finds less to do.
 */
public final class Replication {
    private final Sites sites;
    private final Limits limits;
    private final Watch watch;
    private final Cancellation cancellation;

    private Replication(Sites sites, Limits limits, Watch watch, Cancellation cancellation) {
        this.sites = Objects.requireNonNull(sites, "sites");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.watch = Objects.requireNonNull(watch, "watch");
        this.cancellation = Objects.requireNonNull(cancellation, "cancellation");
    }

    /** Of these, unwatched. */
    public static Replication of(Sites sites) {
        return new Replication(sites, Limits.DEFAULTS, Watch.NONE, new Cancellation());
    }

    /** The same within other limits. */
    public Replication with(Limits other) {
        return new Replication(sites, other, watch, cancellation);
    }

    /** The same, watched. */
    public Replication with(Watch other) {
        return new Replication(sites, limits, other, cancellation);
    }

    /** The same, which can be asked to stop. */
    public Replication with(Cancellation other) {
        return new Replication(sites, limits, watch, other);
    }

    /**
     * Who replicates what to whom just now, as far as they can be asked. Writes nothing.
     *
     * @throws dev.turnstone.TurnstoneException when the publisher can't be reached
     */
    public Topology status() {
        return TopologyReading.ofThosePresent(sites);
    }

    /** What is wrong with it, errors first. Writes nothing. */
    public static List<Problem> complaints(Topology topology) {
        return Complaints.about(topology);
    }

    /** What {@link #migrate} would do. Writes nothing. */
    public RollOut check() {
        return RollOutPlanner.plan(SituationReading.of(sites));
    }

    /** Brings all servers to all changesets, or as far as that goes without harm. */
    public RollOutOutcome migrate() {
        return new RollOutRun(sites, limits, watch, cancellation).run();
    }
}
