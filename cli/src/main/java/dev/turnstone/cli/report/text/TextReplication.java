package dev.turnstone.cli.report.text;

import dev.turnstone.Problem;
import dev.turnstone.cli.plan.Words;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.replication.order.Verdict;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.rollout.RollOutStep;
import dev.turnstone.replication.rollout.changeset.JudgedChangeset;
import dev.turnstone.replication.rollout.changeset.JudgedStatement;
import dev.turnstone.replication.run.RollOutOutcome;
import dev.turnstone.replication.table.Table.Identity;
import dev.turnstone.replication.topology.Publication;
import dev.turnstone.replication.topology.PublishedTable;
import dev.turnstone.replication.topology.Publisher;
import dev.turnstone.replication.topology.Slot;
import dev.turnstone.replication.topology.Subscription;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.replication.topology.Topology.Link;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Publishers, subscribers and roll-outs, for people. */
final class TextReplication {
    private final PrintStream out;
    private final Consumer<List<Problem>> problems;

    TextReplication(PrintStream out, Consumer<List<Problem>> problems) {
        this.out = out;
        this.problems = problems;
    }

    void topology(Topology topology, List<Problem> complaints) {
        Publisher publisher = topology.publisher();
        out.println("Publisher " + publisher.name() + ", " + publisher.server());
        Table published = new Table();
        for (PublishedTable table : publisher.published()) {
            published.add(
                    "  " + table.publication(), table.table().toString(), sent(table), identity(publisher, table));
        }
        published.print(out::println);
        publisher.publications().stream()
                .filter(publication -> publication.scope() != Publication.Scope.NAMED)
                .forEach(publication -> out.println("  " + publication.name() + " takes up new tables by itself"));
        for (Link link : topology.links()) {
            out.println("Subscriber " + link.subscriber().name() + ", "
                    + link.subscriber().server() + ", "
                    + link.subscriber().role().word());
            subscription(link);
        }
        topology.subscribers().stream()
                .filter(subscriber -> subscriber.subscriptions().isEmpty())
                .forEach(subscriber -> out.println("Subscriber " + subscriber.name() + ", no subscription"));
        topology.absent()
                .forEach(absent -> out.println(
                        "Subscriber " + absent.name() + ", " + absent.role().word() + ": can't be asked"));
        problems.accept(complaints);
    }

    private static String sent(PublishedTable table) {
        String columns = table.columns().isEmpty() ? "all columns" : String.join(", ", table.columns());
        return columns + table.filter().map(filter -> " where " + filter).orElse("");
    }

    private static String identity(Publisher publisher, PublishedTable published) {
        return publisher
                .tables()
                .find(published.table())
                .map(TextReplication::identity)
                .orElse("");
    }

    private static String identity(dev.turnstone.replication.table.Table table) {
        if (table.identity().kind() == Identity.Kind.FULL) {
            return "told by all columns";
        }
        return table.hasIdentity() ? "told by " + String.join(", ", table.key()) : "no identity";
    }

    private void subscription(Link link) {
        Subscription subscription = link.subscription();
        Optional<Slot> slot = link.publisher().slot(subscription.slot());
        Table facts = new Table();
        facts.add("  " + subscription.name(), "of " + String.join(", ", subscription.publications()));
        facts.add("", state(subscription));
        facts.add(
                "",
                Words.counted(subscription.tables().size(), "table") + ", "
                        + subscription.tablesInCopying().size() + " in copying");
        facts.add(
                "",
                "slot " + subscription.slot()
                        + slot.map(there -> ", " + kilobytes(link.lag()) + " behind, " + kilobytes(there.retained())
                                        + " kept")
                                .orElse(" is gone"));
        facts.add("", failures(subscription));
        facts.print(out::println);
    }

    private static String state(Subscription subscription) {
        return subscription.activity().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (subscription.format() == Subscription.Format.BINARY ? ", binary" : "");
    }

    private static String failures(Subscription subscription) {
        long all = subscription.errors() + subscription.syncErrors();
        return all == 0 ? "no failures" : Words.counted((int) Math.min(all, Integer.MAX_VALUE), "failure");
    }

    private static String kilobytes(long bytes) {
        return Words.grouped((int) Math.min((bytes + 1023) >> 10, Integer.MAX_VALUE)) + " kB";
    }

    void fitness(Topology topology, List<Problem> complaints) {
        problems.accept(complaints);
        long errors = complaints.stream().filter(Problem::isError).count();
        int subscribers = topology.subscribers().size() + topology.absent().size();
        out.println(
                errors == 0
                        ? "Fit: " + Words.counted(subscribers, "subscriber") + " can take what "
                                + topology.publisher().name() + " publishes."
                        : "Not fit: " + Words.counted((int) errors, "error") + ".");
    }

    void rollOut(RollOut rollOut) {
        problems.accept(rollOut.problems());
        if (rollOut.changesets().isEmpty() && rollOut.steps().isEmpty()) {
            out.println("Nothing to do on " + names(rollOut.topology()) + ".");
            return;
        }
        rollOut.changesets().forEach(this::changeset);
        steps(rollOut.steps());
    }

    private static String names(Topology topology) {
        return topology.publisher().name() + " and "
                + Words.counted(topology.subscribers().size(), "subscriber");
    }

    private void changeset(JudgedChangeset changeset) {
        out.println(changeset.name() + ": " + way(changeset));
        Table table = new Table();
        for (JudgedStatement statement : changeset.statements()) {
            String line = "  line " + statement.statement().at().line();
            for (Verdict verdict : statement.judgement().verdicts()) {
                table.add(
                        line,
                        verdict.rule().kind().words(),
                        verdict.object(),
                        verdict.rule().id(),
                        verdict.rule().reason());
                line = "";
            }
        }
        table.print(out::println);
    }

    private static String way(JudgedChangeset changeset) {
        return switch (changeset.way()) {
            case ANY -> "in any order";
            case SUBSCRIBERS_FIRST -> "subscribers first";
            case PUBLISHER_FIRST -> "publisher first";
            case PUBLISHER_ONLY -> "on the publisher alone";
            case NONE -> "in no order";
            case UNKNOWN -> "nobody knows in which order";
        };
    }

    private void steps(List<RollOutStep> steps) {
        if (!steps.isEmpty()) {
            out.println();
        }
        Table table = new Table();
        int number = 0;
        for (RollOutStep step : steps) {
            table.add("  " + ++number, step.site(), step.words());
        }
        table.print(out::println);
    }

    void rolledOut(RollOutOutcome outcome) {
        Topology topology = outcome.rollOut().topology();
        if (outcome instanceof RollOutOutcome.Completed) {
            problems.accept(outcome.rollOut().problems());
            out.println(
                    outcome.done().isEmpty()
                            ? "Nothing to do on " + names(topology) + "."
                            : "Done: " + Words.counted(outcome.done().size(), "step") + " on " + names(topology) + ".");
        } else if (outcome instanceof RollOutOutcome.Refused refused) {
            problems.accept(refused.rollOut().problems());
            out.println("Nothing was run on " + names(topology) + ".");
        } else if (outcome instanceof RollOutOutcome.Stopped stopped) {
            problems.accept(stopped.problems());
            out.println("Stopped: " + Words.counted(stopped.done().size(), "step") + " done; next on "
                    + stopped.at().site() + ": " + stopped.at().words() + ".");
        }
    }
}
