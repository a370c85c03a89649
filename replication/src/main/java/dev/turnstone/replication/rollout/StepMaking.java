package dev.turnstone.replication.rollout;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.replication.Role;
import dev.turnstone.replication.order.Way;
import dev.turnstone.replication.rollout.RollOutStep.Wait;
import dev.turnstone.replication.rollout.changeset.JudgedChangeset;
import dev.turnstone.replication.rollout.changeset.PendingChangeset;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.topology.Publisher;
import dev.turnstone.replication.topology.Subscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes steps of judged changesets: those that follow each other and want the same order go together. */
final class StepMaking {
    private final Situation situation;
    private final Publisher publisher;
    private final List<JudgedChangeset> changesets;
    private final List<RollOutStep> steps = new ArrayList<>();

    StepMaking(Situation situation, List<JudgedChangeset> changesets) {
        this.situation = situation;
        this.publisher = situation.topology().publisher();
        this.changesets = changesets;
    }

    /** Some that follow each other, and the order that they want. */
    private record Phase(Way way, List<JudgedChangeset> changesets) {
        List<ChangesetId> pendingAt(String site) {
            return changesets.stream()
                    .filter(changeset -> changeset.pending().pending().contains(site))
                    .map(changeset -> changeset.pending().id())
                    .toList();
        }

        /** Parts of a changeset are run one by one, so that each is recorded. */
        boolean takes(JudgedChangeset other) {
            return changesets.get(0).part().isEmpty()
                    && other.part().isEmpty()
                    && RollOutPlanner.goTogether(way, other.way());
        }

        /** Those that a subscriber has yet to run though the publisher has. */
        boolean isLate(String publisher) {
            return changesets.stream()
                    .noneMatch(changeset -> changeset.pending().pending().contains(publisher));
        }
    }

    List<RollOutStep> steps() {
        NewTables tables = new NewTables(situation, changesets);
        // What a run has left undone comes first: what follows may write into those tables.
        steps.addAll(tables.leftUndone());
        situation.changesets().forEach(this::forgetParts);
        for (Phase phase : phases()) {
            switch (phase.way()) {
                case PUBLISHER_FIRST -> publisherFirst(phase);
                case PUBLISHER_ONLY -> publisherOnly(phase);
                default -> subscribersFirst(phase);
            }
            steps.addAll(tables.behind(phase.changesets()));
            finish(phase);
        }
        return steps;
    }

    private List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        for (JudgedChangeset changeset : changesets) {
            int last = phases.size() - 1;
            if (last >= 0 && phases.get(last).takes(changeset)) {
                Phase phase = phases.get(last);
                List<JudgedChangeset> more = new ArrayList<>(phase.changesets());
                more.add(changeset);
                phases.set(last, new Phase(phase.way() == Way.ANY ? changeset.way() : phase.way(), more));
            } else {
                phases.add(new Phase(changeset.way(), List.of(changeset)));
            }
        }
        return phases;
    }

    private void subscribersFirst(Phase phase) {
        handOver(phase);
        subscribers(phase, Wait.NOTHING);
        run(publisher.name(), phase, Wait.NOTHING);
    }

    private void publisherFirst(Phase phase) {
        List<OwedHandOver> owed = phase.changesets().stream()
                .filter(changeset -> changeset.way() == phase.way()
                        && !changeset.seenByOwners().isEmpty())
                .flatMap(changeset -> subscribers(Role.FOREIGN_SUBSCRIBER).stream()
                        .map(subscriber -> new OwedHandOver(
                                subscriber.name(), changeset.pending().id())))
                .toList();
        List<OwedHandOver> unnoted =
                owed.stream().filter(each -> !situation.owed().contains(each)).toList();
        if (!phase.pendingAt(publisher.name()).isEmpty() && !unnoted.isEmpty()) {
            steps.add(new RollOutStep.Owe(publisher.name(), unnoted));
        }
        run(publisher.name(), phase, Wait.NOTHING);
        handOver(phase);
        subscribers(phase, Wait.UNTIL_APPLIED);
        boolean isNoted = phase.changesets().stream()
                .anyMatch(changeset -> situation.isOwed(changeset.pending().id()));
        if (isNoted || !phase.pendingAt(publisher.name()).isEmpty() && !unnoted.isEmpty()) {
            steps.add(new RollOutStep.Settle(publisher.name(), owed));
        }
    }

    /** Where only rows are written, and changesets that go with them are run where they are. */
    private void publisherOnly(Phase phase) {
        run(publisher.name(), phase, Wait.NOTHING);
        for (Subscriber subscriber : subscribers(Role.SUBSCRIBER)) {
            for (JudgedChangeset changeset : phase.changesets()) {
                boolean isPending = changeset.pending().pending().contains(subscriber.name());
                List<ChangesetId> one = List.of(changeset.pending().id());
                if (isPending && changeset.way() == Way.PUBLISHER_ONLY) {
                    steps.add(new RollOutStep.Record(subscriber.name(), one));
                } else if (isPending) {
                    steps.add(new RollOutStep.Run(subscriber.name(), one, Wait.NOTHING));
                }
            }
        }
    }

    private List<Subscriber> subscribers(Role role) {
        return situation.topology().subscribers().stream()
                .filter(subscriber -> subscriber.role() == role)
                .toList();
    }

    private void subscribers(Phase phase, Wait wait) {
        subscribers(Role.SUBSCRIBER).forEach(subscriber -> run(subscriber.name(), phase, wait));
    }

    private void run(String site, Phase phase, Wait wait) {
        List<ChangesetId> pending = phase.pendingAt(site);
        if (pending.isEmpty()) {
            return;
        }
        JudgedChangeset first = phase.changesets().get(0);
        steps.add(first.part()
                .<RollOutStep>map(number -> part(site, first.pending(), number, wait))
                .orElseGet(() -> new RollOutStep.Run(site, pending, wait)));
    }

    private static RollOutStep part(String site, PendingChangeset part, int number, Wait wait) {
        return new RollOutStep.RunPart(
                site,
                part.id(),
                ChangesetPart.of(part.changeset(), part.statements().get(0), number),
                number,
                wait);
    }

    /** A changeset that is recorded as a whole needs no record of its parts: it may be taken back, and come again. */
    private void forgetParts(PendingChangeset whole) {
        whole.parts().values().stream()
                .flatMap(Set::stream)
                .filter(whole.done()::contains)
                .distinct()
                .sorted()
                .forEach(site -> steps.add(new RollOutStep.Finish(site, whole.id())));
    }

    /** Behind its last part a changeset is recorded wherever it was pending. */
    private void finish(Phase phase) {
        JudgedChangeset last = phase.changesets().get(phase.changesets().size() - 1);
        situation.changesets().stream()
                .filter(whole -> whole.id().equals(last.pending().id()) && last.isLastOf(whole))
                .flatMap(whole -> whole.pending().stream().sorted())
                .forEach(site ->
                        steps.add(new RollOutStep.Finish(site, last.pending().id())));
    }

    /** Owners are given what they have not done yet; that they had it, shows when all others have run it. */
    private void handOver(Phase phase) {
        if (phase.way() != Way.PUBLISHER_FIRST && phase.isLate(publisher.name())) {
            return;
        }
        for (Subscriber subscriber : subscribers(Role.FOREIGN_SUBSCRIBER)) {
            // What can't be seen goes with what can.
            List<JudgedChangeset> missing = phase.changesets().stream()
                    .filter(changeset -> changeset.way() == phase.way()
                            && !changeset.forOwners().isEmpty())
                    .filter(changeset -> changeset.seenByOwners().isEmpty() || !isSeen(changeset, subscriber))
                    .toList();
            List<Effect> effects = missing.stream()
                    .flatMap(changeset -> changeset.seenByOwners().stream())
                    .toList();
            if (!effects.isEmpty()) {
                steps.add(new RollOutStep.HandOver(
                        subscriber.name(), HandOverFile.of(subscriber.name(), missing, situation.rules()), effects));
            }
        }
    }

    private static boolean isSeen(JudgedChangeset changeset, Subscriber subscriber) {
        return changeset.seenByOwners().stream().allMatch(effect -> effect.isIn(subscriber.tables()));
    }
}
