package dev.turnstone.replication.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.FileRunner;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.file.Keep;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Step;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.rollout.ChangesetPart;
import dev.turnstone.replication.rollout.OwedHandOver;
import dev.turnstone.replication.rollout.RollOutStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs changesets on one server, as {@code migrate} does, but only so many. */
final class Deeds {
    private final Cancellation cancellation;

    Deeds(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Runs these, which must be what comes next there. */
    void run(Site site, List<ChangesetId> changesets) throws Halt {
        Turnstone turnstone = site.turnstone().with(cancellation);
        Plan all = turnstone.plan();
        Goal goal = new Goal(new Goal.Reach.Count(count(all, changesets)), Goal.Order.OUT_OF_ORDER);
        Plan some = turnstone.plan(goal);
        List<ChangesetId> next = some.pending().stream()
                .filter(step -> !isRepeated(step))
                .map(Step::id)
                .toList();
        if (!some.hasErrors() && !next.equals(changesets)) {
            throw changed(site);
        }
        succeeded(turnstone.migrate(goal, some));
    }

    private static boolean isRepeated(Step step) {
        return step instanceof Step.Apply apply && (apply.row() == Step.Row.REPEATED || apply.row() == Step.Row.NONE);
    }

    /** How many steps lead to the last of these. */
    private static int count(Plan plan, List<ChangesetId> changesets) {
        ChangesetId last = changesets.get(changesets.size() - 1);
        for (int i = 0; i < plan.steps().size(); i++) {
            if (plan.steps().get(i).id().equals(last)) {
                return i + 1;
            }
        }
        return changesets.size();
    }

    /** Runs one statement, and records it with what it does. */
    void run(Site site, RollOutStep.RunPart part) throws Halt {
        succeeded(FileRunner.of(site.target())
                .with(site.settings())
                .with(cancellation)
                .keeping(Keep.RECORD)
                .run(part.part().file()));
    }

    /** Records a changeset that was run in parts, if that isn't done yet; then the parts are forgotten. */
    void finish(Site site, RollOutStep.Finish step) throws Halt {
        Turnstone turnstone = site.turnstone().with(cancellation);
        boolean isPending = turnstone.status().plan().standing().applied().stream()
                .noneMatch(row -> row.id().equals(step.changeset()));
        if (isPending) {
            succeeded(turnstone.record(new Recording.OneAsRun(step.changeset().argument())));
        }
        keep(site, List.of(), note -> ChangesetPart.isAbout(note, step.changeset()));
    }

    /** Notes what owners have yet to be given, and strikes out what they have run. */
    void note(Site site, List<OwedHandOver> owed, List<OwedHandOver> settled) {
        List<OwnerNote> gone = settled.stream().map(OwedHandOver::toNote).toList();
        keep(site, owed.stream().map(OwedHandOver::toNote).toList(), gone::contains);
    }

    private void keep(Site site, List<OwnerNote> kept, Predicate<OwnerNote> gone) {
        try (Target.WritingSession session =
                site.target().openForWriting(site.settings(), Listener.NONE, cancellation)) {
            session.<Boolean>locked(run -> {
                run.ledger()
                        .ifPresent(ledger -> ledger.keep(
                                kept, ledger.notes().stream().filter(gone).toList()));
                return true;
            });
        }
    }

    /** Records these as run. */
    void record(Site site, RollOutStep.Record step) throws Halt {
        Turnstone turnstone = site.turnstone().with(cancellation);
        for (ChangesetId changeset : step.changesets()) {
            succeeded(turnstone.record(new Recording.OneAsRun(changeset.argument())));
        }
    }

    private static void succeeded(Outcome outcome) throws Halt {
        if (outcome instanceof Outcome.Refused refused) {
            throw new Halt(refused.plan().errors(), Optional.of(outcome));
        }
        if (outcome instanceof Outcome.Failed failed) {
            throw new Halt(List.of(failed.failure().problem()), Optional.of(outcome));
        }
    }

    private static Halt changed(Site site) {
        return new Halt(
                List.of(new Problem(
                        ErrorCode.PLAN_CHANGED,
                        "Somebody else has changed " + site.name() + " meanwhile. Nothing was run there.",
                        List.of(),
                        "Run the same command again.")),
                Optional.empty());
    }
}
