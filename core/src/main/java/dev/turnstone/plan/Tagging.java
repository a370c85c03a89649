package dev.turnstone.plan;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.sql.StatementRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans how the state that a database is in now gets a name: the newest row of its history holds it. */
public final class Tagging {
    /** A history is asked, and no changelog. */
    private static final Changelog NONE = new Changelog("", List.of(), Optional.empty(), List.of());

    private Tagging() {}

    /** The plan with one step, or with what is against it; without a step when the newest row has this tag already. */
    public static Plan plan(History history, StatementRules rules, String tag) {
        List<Step> steps = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<AppliedChangeset> rows = history.applied();
        if (rows.isEmpty()) {
            problems.add(nothingToTag());
        } else {
            AppliedChangeset newest = rows.get(rows.size() - 1);
            rows.subList(0, rows.size() - 1).stream()
                    .filter(row -> hasTag(row, tag))
                    .findFirst()
                    .ifPresent(row -> problems.add(taken(tag, row)));
            newest.tag()
                    .filter(other -> !other.equalsIgnoreCase(tag))
                    .ifPresent(other -> problems.add(replaced(other, tag)));
            if (!hasTag(newest, tag)) {
                steps.add(new Step.GiveTag(newest, tag));
            }
        }
        return new Plan(NONE, history, new Standing(rows, List.of()), rules, new Home.OfLogin(), steps, problems);
    }

    private static boolean hasTag(AppliedChangeset row, String tag) {
        return row.tag().filter(tag::equalsIgnoreCase).isPresent();
    }

    private static Problem nothingToTag() {
        return new Problem(
                ErrorCode.HISTORY_MISSING,
                "Nothing is recorded yet, so there is no row of the history that could hold a tag.",
                List.of(),
                "Is it the right database, and the right --history-table? If so, migrate first.");
    }

    private static Problem taken(String tag, AppliedChangeset row) {
        return new Problem(
                ErrorCode.TAG_TAKEN,
                "The tag " + tag + " is given already, to the state behind "
                        + row.id().name() + ": a rollback would go back to there.",
                List.of(),
                Advice.of("Choose another tag. Those there are lists: ")
                        .then(NextCommand.withoutChangelog("history"))
                        .then("."));
    }

    private static Problem replaced(String before, String tag) {
        return new Problem(
                ErrorCode.TAG_REPLACED,
                "Nothing was run since the database was given the tag " + before + "; a row holds one tag, so " + tag
                        + " takes its place.",
                List.of(),
                "To keep both names, tag after the next migration.");
    }
}
