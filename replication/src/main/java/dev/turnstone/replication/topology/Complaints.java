package dev.turnstone.replication.topology;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.replication.table.Index;
import dev.turnstone.replication.table.Table;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.topology.Subscription.Activity;
import dev.turnstone.replication.topology.Topology.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a replication as it is today: who does it, and whether it goes on. */
public final class Complaints {
    /** So much of the log kept for one subscription is worth a word. */
    private static final long MUCH = 1L << 30;

    private final Topology topology;
    private final List<Problem> problems = new ArrayList<>();

    private Complaints(Topology topology) {
        this.topology = topology;
    }

    /** All of it, errors first. */
    public static List<Problem> about(Topology topology) {
        Complaints complaints = new Complaints(topology);
        complaints.aboutPublisher();
        topology.absent().forEach(absent -> complaints.problems.addAll(absent.problems()));
        topology.subscribers().forEach(complaints::aboutSubscriber);
        topology.links().forEach(complaints::about);
        return complaints.problems.stream()
                .sorted((one, other) -> Boolean.compare(other.isError(), one.isError()))
                .toList();
    }

    private void aboutPublisher() {
        Publisher publisher = topology.publisher();
        if (!publisher.walLevel().equals("logical")) {
            unfit(
                    "On " + publisher.name() + " wal_level is " + publisher.walLevel()
                            + ", so it can't publish anything.",
                    "Set wal_level = logical and start the server again.");
        }
        publishedRecords(publisher).ifPresent(problems::add);
        if (publisher.publications().isEmpty()) {
            unfit(publisher.name() + " has no publication.", "Create one, or give another target the role publisher.");
        }
        publisher.published().stream()
                .map(PublishedTable::table)
                .distinct()
                .forEach(name -> publisher.tables().find(name).ifPresent(this::aboutIdentity));
        publisher.slots().stream().filter(slot -> isStray(slot)).forEach(this::aboutStray);
    }

    /** What is wrong when a publication has the tables in which runs are recorded. */
    public static Optional<Problem> publishedRecords(Publisher publisher) {
        List<TableName> records = publisher.publishedRecords();
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        ErrorCode.REPLICATION_UNFIT,
                        "The tables in which it is recorded what was run on " + publisher.name() + " are published: "
                                + records + ". Each server must have its own.",
                        List.of(),
                        "Publish tables by name, or FOR TABLES IN SCHEMA with --history-schema outside of it; a publication"
                                + " FOR ALL TABLES has them always."));
    }

    private void aboutIdentity(Table table) {
        boolean tellsChanges = topology.publisher().publishing(table.name()).stream()
                .flatMap(published -> topology.publisher().publication(published.publication()).stream())
                .anyMatch(publication -> publication.operations().contains("update")
                        || publication.operations().contains("delete"));
        if (tellsChanges && !table.hasIdentity()) {
            unfit(
                    table.name() + " is published and has no replica identity: on "
                            + topology.publisher().name() + " its rows can be neither updated nor deleted.",
                    "Give it a primary key, or REPLICA IDENTITY FULL.");
        }
    }

    /** A slot that nobody names may be of somebody who can't be asked. */
    private boolean isStray(Slot slot) {
        return topology.absent().isEmpty()
                && topology.links().stream()
                        .noneMatch(link -> link.subscription().slot().equals(slot.name()));
    }

    private void aboutStray(Slot slot) {
        caution(
                "The slot " + slot.name() + " on " + topology.publisher().name()
                        + " is of no subscriber that the settings name; " + kept(slot) + " are kept for it.",
                "Name that subscriber in the settings, if need be as a foreign-subscriber: a change that it can't take"
                        + " stops it. If nobody has it any more, drop the slot.");
    }

    private void aboutSubscriber(Subscriber subscriber) {
        if (subscriber.subscriptions().isEmpty()) {
            unfit(
                    subscriber.name() + " has no subscription to "
                            + topology.publisher().name() + ".",
                    "Create one, or take the role away from that target.");
        }
        if (!subscriber.publications().isEmpty()) {
            caution(
                    subscriber.name() + " publishes tables itself: " + String.join(", ", subscriber.publications())
                            + ". What subscribes to them isn't looked at.",
                    "Bring up those behind it first where a change is additive, and last where it drops something; where"
                            + " both sides publish to each other, write only columns that may be NULL.");
        }
    }

    private void about(Link link) {
        aboutActivity(link);
        aboutSlot(link);
        aboutFailures(link);
        aboutTables(link);
    }

    private static String words(Link link) {
        return "The subscription " + link.subscription().name() + " on "
                + link.subscriber().name();
    }

    private void aboutActivity(Link link) {
        if (link.subscription().activity() == Activity.DISABLED) {
            unfit(
                    words(link) + " is disabled.",
                    "Find out in the log of that server whether an error did that, mend it, and enable it.");
        } else if (link.subscription().activity() == Activity.WITHOUT_WORKER) {
            unfit(
                    words(link) + " applies nothing just now: its worker is gone.",
                    "The log of that server says why; mostly a change that doesn't fit its tables. Mend those, and it goes"
                            + " on by itself.");
        }
    }

    private void aboutSlot(Link link) {
        Optional<Slot> slot = topology.publisher().slot(link.subscription().slot());
        if (slot.isEmpty()) {
            unfit(
                    words(link) + " has no slot " + link.subscription().slot() + " on "
                            + topology.publisher().name() + ".",
                    "Create the subscription anew: what it has missed is lost.");
        } else if (slot.get().walStatus().equals("lost")) {
            unfit(
                    "The log that " + words(link) + " needs is gone from "
                            + topology.publisher().name() + ".",
                    "Create the subscription anew, and copy its tables.");
        } else if (slot.get().retained() > MUCH) {
            caution(
                    kept(slot.get()) + " of the log are kept on "
                            + topology.publisher().name() + " for the slot "
                            + slot.get().name() + ".",
                    "Find out why " + link.subscriber().name() + " is behind, before the disk is full.");
        }
    }

    private static String kept(Slot slot) {
        return (slot.retained() >> 20) + " MB";
    }

    private void aboutFailures(Link link) {
        if (link.subscription().errors() + link.subscription().syncErrors() > 0) {
            caution(
                    words(link) + " has failed before: " + link.subscription().errors() + " times to apply a change, "
                            + link.subscription().syncErrors() + " times to copy a table.",
                    "The log of that server says why. pg_stat_reset_subscription_stats forgets it.");
        }
    }

    private void aboutTables(Link link) {
        for (PublishedTable published : link.unknownTables()) {
            boolean isThere = link.subscriber().tables().find(published.table()).isPresent();
            unfit(
                    published.table() + " is published by " + published.publication() + " and not replicated to "
                            + link.subscriber().name() + (isThere ? "." : ", which has no such table."),
                    isThere
                            ? "ALTER SUBSCRIPTION " + link.subscription().name()
                                    + " REFRESH PUBLICATION; without it no row of it ever arrives, and nothing says so."
                            : "Create it there, then refresh the subscription.");
        }
        link.subscriber().tables().all().values().forEach(table -> aboutIndexes(link, table));
        List<TableName> copying = link.subscription().tablesInCopying();
        if (!copying.isEmpty()) {
            caution(
                    words(link) + " is still copying " + copying + ".",
                    "Wait until they are ready; if that never ends, the log of that server says why.");
        }
        topology.publisher().tablesOf(link.subscription().publications()).forEach(table -> aboutColumns(link, table));
    }

    private void aboutIndexes(Link link, Table table) {
        if (link.subscription().tables().containsKey(table.name())) {
            table.indexes().stream()
                    .filter(index -> index.state() == Index.State.INVALID)
                    .forEach(index -> caution(
                            "The index " + index.name() + " of " + table.name() + " on "
                                    + link.subscriber().name() + " is invalid.",
                            "Rebuild it with REINDEX INDEX CONCURRENTLY, or drop it."));
        }
    }

    private void aboutColumns(Link link, PublishedTable published) {
        Optional<Table> there = link.subscriber().tables().find(published.table());
        Optional<Table> here = topology.publisher().tables().find(published.table());
        if (there.isPresent() && here.isPresent()) {
            new Coverage(published, here.get(), there.get(), link)
                    .faults()
                    .forEach(fault -> unfit(fault.what(), fault.next()));
            Set<String> key = there.get().key();
            if (here.get().hasIdentity()
                    && key.isEmpty()
                    && here.get().identity().kind() != Table.Identity.Kind.FULL) {
                unfit(
                        published.table() + " has no primary key on "
                                + link.subscriber().name() + ": the first update or delete stops replication.",
                        "Give it the same key as on " + topology.publisher().name() + ".");
            }
        }
    }

    private void unfit(String what, String next) {
        problems.add(new Problem(ErrorCode.REPLICATION_UNFIT, what, List.of(), next));
    }

    private void caution(String what, String next) {
        problems.add(new Problem(ErrorCode.REPLICATION_CAUTION, what, List.of(), next));
    }
}
