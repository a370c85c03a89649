package dev.turnstone.replication.run;

import dev.turnstone.apply.Cancellation;
import dev.turnstone.replication.Role;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.Sites;
import dev.turnstone.replication.rollout.HandOverFile;
import dev.turnstone.replication.rollout.RollOutStep;
import dev.turnstone.replication.rollout.RollOutStep.Wait;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.TablesReading;
import dev.turnstone.replication.topology.Subscription;
import dev.turnstone.replication.topology.Topology;
import java.util.List;
import java.util.Optional;

/** Does one step of a roll-out. */
final class StepRun {
    private final Sites sites;
    private final Waiting waiting;
    private final Deeds deeds;
    private final Positions positions;
    private final HandingOver handingOver;

    StepRun(Sites sites, Limits limits, Watch watch, Waiting waiting, Cancellation cancellation) {
        this.sites = sites;
        this.waiting = waiting;
        this.deeds = new Deeds(cancellation);
        this.positions = new Positions(sites.publisher(), waiting);
        this.handingOver = new HandingOver(limits, watch, waiting);
    }

    void perform(RollOutStep step, Topology topology) throws Halt {
        Site site = site(step.site());
        if (step instanceof RollOutStep.Run run) {
            await(run.before(), site, topology);
            deeds.run(site, run.changesets());
        } else if (step instanceof RollOutStep.RunPart part) {
            await(part.before(), site, topology);
            deeds.run(site, part);
        } else if (step instanceof RollOutStep.Finish finish) {
            deeds.finish(site, finish);
        } else if (step instanceof RollOutStep.Owe owe) {
            deeds.note(site, owe.owed(), List.of());
        } else if (step instanceof RollOutStep.Settle settle) {
            deeds.note(site, List.of(), settle.owed());
        } else if (step instanceof RollOutStep.Record row) {
            deeds.record(site, row);
        } else if (step instanceof RollOutStep.HandOver give) {
            handingOver.give(site, give.file(), () -> missing(give.effects(), site));
        } else if (step instanceof RollOutStep.Publish publish) {
            site.target().execute(site.settings(), List.of(publish.statement()));
        } else if (step instanceof RollOutStep.Refresh refresh) {
            refresh(refresh, site);
        } else if (step instanceof RollOutStep.AwaitCopies copies) {
            new Copies(copies, site, sites.publisher(), topology).await(waiting);
        }
    }

    private Site site(String name) {
        return sites.all().stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server " + name));
    }

    /** On the publisher only while nobody is behind: what it has then reaches subscribers that are fit for it. */
    private void await(Wait before, Site site, Topology topology) throws Halt {
        if (site.role() == Role.PUBLISHER) {
            positions.await(topology.links().stream()
                    .map(link -> link.subscription().slot())
                    .toList());
        } else if (before == Wait.UNTIL_APPLIED) {
            positions.await(RollOutRun.slots(topology, site.name()));
        }
    }

    private static List<String> missing(List<Effect> effects, Site site) {
        return site.ask((database, server) -> {
            var tables = TablesReading.read(database);
            return effects.stream()
                    .filter(effect -> !effect.isIn(tables))
                    .map(Effect::words)
                    .toList();
        });
    }

    private void refresh(RollOutStep.Refresh refresh, Site site) throws Halt {
        if (site.role() == Role.FOREIGN_SUBSCRIBER) {
            HandOverFile file = new HandOverFile(
                    site.name() + "-refresh-" + refresh.subscription() + ".sql",
                    "-- Outside of a transaction. Written by Turnstone.\n" + refresh.statement() + ";\n");
            handingOver.give(site, file, () -> unknown(refresh, site));
        } else {
            site.target().execute(site.settings(), List.of(refresh.statement()));
        }
    }

    private static List<String> unknown(RollOutStep.Refresh refresh, Site site) {
        Optional<Subscription> now = Copies.subscription(site, refresh.subscription());
        return refresh.tables().stream()
                .filter(table -> now.filter(
                                subscription -> subscription.tables().containsKey(table))
                        .isEmpty())
                .map(table -> table + " among the tables of " + refresh.subscription())
                .toList();
    }
}
