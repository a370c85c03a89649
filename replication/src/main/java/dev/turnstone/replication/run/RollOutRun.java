package dev.turnstone.replication.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.Sites;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.rollout.RollOutPlanner;
import dev.turnstone.replication.rollout.RollOutStep;
import dev.turnstone.replication.rollout.RollOutStep.Wait;
import dev.turnstone.replication.rollout.SituationReading;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.replication.topology.TopologyReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries a roll-out through. After each step everything is read and planned anew, so what is left to do follows from the
 * histories and catalogs alone: whoever begins after a kill goes on where the other one was.
 */
public final class RollOutRun {
    private final Sites sites;
    private final Watch watch;
    private final StepRun stepRun;
    private final Waiting waiting;
    private final List<RollOutOutcome.Done> done = new ArrayList<>();

    public RollOutRun(Sites sites, Limits limits, Watch watch, Cancellation cancellation) {
        this.sites = sites;
        this.watch = watch;
        this.waiting = new Waiting(watch, cancellation, limits.waitAtMost());
        this.stepRun = new StepRun(sites, limits, watch, waiting, cancellation);
    }

    /**
     * From here to the end, or to where it can't go on.
     *
     * @throws TurnstoneException when a server can't be reached before the first step
     */
    public RollOutOutcome run() {
        RollOut first = plan();
        if (first.hasErrors()) {
            return new RollOutOutcome.Refused(first);
        }
        watch.planned(first);
        Health health = new Health(first.topology());
        RollOut left = first;
        while (!left.steps().isEmpty()) {
            RollOutStep step = left.steps().get(0);
            try {
                waiting.heedRequests();
                if (!heals(step, left)) {
                    health.check(left.topology(), () -> TopologyReading.of(sites), waiting);
                }
                perform(step, left);
                left = planBehind(step);
            } catch (Halt e) {
                return new RollOutOutcome.Stopped(first, done, step, e.problems(), e.run());
            } catch (TurnstoneException e) {
                return new RollOutOutcome.Stopped(first, done, step, e.problems(), Optional.empty());
            }
        }
        return new RollOutOutcome.Completed(first, done);
    }

    private RollOut plan() {
        return RollOutPlanner.plan(SituationReading.of(sites));
    }

    /** What was done must show: else it would be done again for ever. */
    private RollOut planBehind(RollOutStep step) throws Halt {
        RollOut left = plan();
        if (left.hasErrors()) {
            throw new Halt(
                    left.problems().stream()
                            .filter(problem -> problem.isError())
                            .toList(),
                    Optional.empty());
        }
        if (!left.steps().isEmpty() && left.steps().get(0).equals(step)) {
            throw Halt.of(
                    ErrorCode.REPLICATION_STOPPED,
                    "On " + step.site() + " nothing shows of what was done there: " + step.words() + ".",
                    "Look with 'turnstone replication check' at what is planned, and at that server.");
        }
        return left;
    }

    private void perform(RollOutStep step, RollOut left) throws Halt {
        long begin = System.nanoTime();
        watch.begun(step);
        stepRun.perform(step, left.topology());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        done.add(new RollOutOutcome.Done(step, took));
        watch.done(step, took);
    }

    /** A subscriber that lacks what the publisher has may be broken, and mended by just this. */
    private boolean heals(RollOutStep step, RollOut left) {
        Site publisher = sites.publisher();
        return step instanceof RollOutStep.Run run
                && run.before() == Wait.NOTHING
                && !run.site().equals(publisher.name())
                && left.changesets().stream()
                        .filter(changeset ->
                                run.changesets().contains(changeset.pending().id()))
                        .noneMatch(changeset -> changeset.pending().pending().contains(publisher.name()));
    }

    /** The subscriptions of a subscriber, as the publisher calls them. */
    static List<String> slots(Topology topology, String subscriber) {
        return topology.links().stream()
                .filter(link -> link.subscriber().name().equals(subscriber))
                .map(link -> link.subscription().slot())
                .toList();
    }
}
