package dev.turnstone.replication.rollout;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.ReplicationNote.Order;
import dev.turnstone.replication.order.Way;
import dev.turnstone.replication.order.judge.World;
import dev.turnstone.replication.rollout.changeset.JudgedChangeset;
import dev.turnstone.replication.rollout.changeset.Judging;
import dev.turnstone.replication.rollout.changeset.PendingChangeset;
import dev.turnstone.replication.rollout.changeset.PendingChangeset.Repetition;
import dev.turnstone.replication.topology.Complaints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans roll-outs. Pure: what it says depends on the situation alone. */
public final class RollOutPlanner {
    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(problem -> problem.isError() ? 0 : 1);

    private RollOutPlanner() {}

    /** What has to be done in a situation; of one that a run has left, what is left to do. */
    public static RollOut plan(Situation situation) {
        World world = new World(situation.topology());
        List<Problem> problems = new ArrayList<>(situation.problems());
        Complaints.publishedRecords(situation.topology().publisher()).ifPresent(problems::add);
        Judging judging = new Judging(world, problems::add);
        List<JudgedChangeset> judged = new ArrayList<>();
        for (PendingChangeset changeset : situation.changesets()) {
            if (changeset.repetition() == Repetition.ALWAYS) {
                refuseAlways(changeset, problems);
            } else if (!changeset.pending().isEmpty() || situation.isOwed(changeset.id())) {
                judged.addAll(judging.judge(changeset));
            }
        }
        boolean refused = problems.stream().anyMatch(Problem::isError);
        List<RollOutStep> steps = refused ? List.of() : new StepMaking(situation, judged).steps();
        return new RollOut(
                situation.topology(),
                judged,
                steps,
                problems.stream().sorted(ERRORS_FIRST).toList());
    }

    private static void refuseAlways(PendingChangeset changeset, List<Problem> problems) {
        if (!changeset.note().order().equals(Optional.of(Order.INDEPENDENT))) {
            problems.add(new Problem(
                    ErrorCode.REPLICATION_ORDER_UNKNOWN,
                    changeset.changeset().name() + " runs with every run, so there is no order for it.",
                    List.of(changeset.at()),
                    "If what it does is each server's own, say so: replication=independent. It is run with whatever runs"
                            + " next then."));
        }
    }

    /** Whether two that follow each other can go together. */
    static boolean goTogether(Way one, Way other) {
        return one == other || one == Way.ANY || other == Way.ANY;
    }
}
