package dev.turnstone.liquibase.source.reach;

import dev.turnstone.ErrorCode;
import dev.turnstone.FirstFew;
import dev.turnstone.Problem;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.source.recorded.RecordedRows;
import dev.turnstone.liquibase.source.runnable.HistoryNotes;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Standing.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the rows that a rollback takes back, newest first. Rows of other changelogs are left alone, and so are those that
 * the run doesn't mean.
 */
public final class GoingBack {
    private final List<AppliedChangeset> history;
    private final Map<AppliedChangeset, LiquibaseChangeset> ours;
    private final Due due;
    private final Consumer<Problem> problems;

    /** Looks into a history, in which some rows are those of these changesets. */
    public GoingBack(
            List<AppliedChangeset> history,
            Map<AppliedChangeset, LiquibaseChangeset> ours,
            Due due,
            Consumer<Problem> problems) {
        this.history = history.stream().sorted(RecordedRows.BY_AGE.reversed()).toList();
        this.ours = ours;
        this.due = due;
        this.problems = problems;
    }

    /** The rows to take back; changesets that lie on the way and stay are added to those that are left out. */
    public List<AppliedChangeset> to(Reach reach, List<LeftOut> leftOut) {
        List<AppliedChangeset> back = new ArrayList<>();
        for (AppliedChangeset row : behind(reach)) {
            LiquibaseChangeset changeset = ours.get(row);
            if (changeset == null) {
                continue;
            }
            if (reach instanceof Reach.Count count && back.size() == count.steps()) {
                break;
            }
            Optional<Reason> against = due.reasonAgainst(changeset);
            against.ifPresent(reason -> leftOut.add(Due.leftOut(changeset, reason)));
            if (against.isEmpty()) {
                back.add(row);
            }
        }
        tell(leftOut);
        return back;
    }

    /** The rows that lie behind the goal, newest first. */
    private List<AppliedChangeset> behind(Reach reach) {
        Optional<String> tag = Reached.tag(reach);
        if (tag.isPresent()) {
            return behind(tag.get());
        }
        return reach instanceof Reach.ToDate toDate
                ? history.stream().filter(row -> row.isAfter(toDate.moment())).toList()
                : history;
    }

    /** Up to the oldest that has the tag, whoever gave it; that one, too, when all it does is to tag. */
    private List<AppliedChangeset> behind(String tag) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).tag().filter(tag::equalsIgnoreCase).isPresent()) {
                return history.subList(0, goesWithIt(history.get(i)) ? i + 1 : i);
            }
        }
        List<String> known = new ArrayList<>(
                history.stream().flatMap(row -> row.tag().stream()).distinct().toList());
        Collections.reverse(known);
        problems.accept(Tags.unknown(tag, known));
        return List.of();
    }

    private boolean goesWithIt(AppliedChangeset tagging) {
        boolean stays = Optional.ofNullable(ours.get(tagging))
                .flatMap(HistoryNotes::tagging)
                .flatMap(change -> change.keepTagOnRollback())
                .orElse(false);
        return tagging.description().equals("tagDatabase") && !stays;
    }

    private void tell(List<LeftOut> staying) {
        if (!staying.isEmpty()) {
            problems.accept(new Problem(
                    ErrorCode.CHANGESET_LEFT_OUT,
                    (staying.size() == 1
                                    ? "A changeset on the way back stays"
                                    : staying.size() + " changesets on the way back stay")
                            + ", because this run doesn't mean " + (staying.size() == 1 ? "it: " : "them: ")
                            + FirstFew.of(staying, left -> left.id().name() + " (" + words(left.reason()) + ")")
                            + ".",
                    List.of(),
                    "To take back all, go back without --contexts and --labels; what is to be ignored, or is for other"
                            + " databases, stays in any case."));
        }
    }

    private static String words(Reason reason) {
        return reason == Reason.IGNORED
                ? "to be ignored"
                : "other " + reason.name().toLowerCase(Locale.ROOT);
    }
}
