package dev.turnstone.replication.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.TurnstoneException;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.rollout.RollOutStep;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.topology.Subscription;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.replication.topology.Topology.Link;
import dev.turnstone.replication.topology.TopologyReading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until the rows of new tables are copied. */
final class Copies {
    private static final Duration EVERY = Duration.ofMillis(100);

    private final RollOutStep.AwaitCopies step;
    private final Site site;
    private final LostCopies lost;
    private final long failuresBefore;

    Copies(RollOutStep.AwaitCopies step, Site site, Site publisher, Topology before) {
        this.step = step;
        this.site = site;
        this.lost = new LostCopies(publisher, site, step.subscription());
        this.failuresBefore = before.links().stream()
                .filter(link -> link.subscriber().name().equals(site.name()))
                .map(Link::subscription)
                .filter(subscription -> subscription.name().equals(step.subscription()))
                .mapToLong(Subscription::syncErrors)
                .sum();
    }

    void await(Waiting waiting) throws Halt {
        String what = "that the rows of " + step.tables() + " are copied to " + site.name();
        if (!waiting.until(what, EVERY, this::areReady)) {
            throw notCopied("in time");
        }
    }

    private boolean areReady() throws Halt {
        try {
            Subscription now = subscription(site, step.subscription())
                    .orElseThrow(() -> notCopied("at all: the subscription is gone"));
            if (now.syncErrors() > failuresBefore) {
                throw notCopied("without a failure");
            }
            List<TableName> copying = now.tablesInCopying();
            if (step.tables().stream().noneMatch(copying::contains)) {
                return true;
            }
            lost.check();
            return false;
        } catch (TurnstoneException e) {
            throw new Halt(e.problems(), Optional.empty());
        }
    }

    /** What a subscriber says of one of its subscriptions. */
    static Optional<Subscription> subscription(Site site, String name) {
        return site.ask((database, server) -> TopologyReading.subscriptions(database).stream()
                .filter(subscription -> subscription.name().equals(name))
                .findFirst());
    }

    private Halt notCopied(String how) {
        return Halt.of(
                ErrorCode.REPLICATION_STOPPED,
                "The rows of " + step.tables() + " were not copied to " + site.name() + " " + how
                        + ". Nothing more was changed on any server.",
                "The log of that server says why. Mend it there, and run the same command again.");
    }
}
