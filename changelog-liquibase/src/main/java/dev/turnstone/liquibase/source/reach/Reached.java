package dev.turnstone.liquibase.source.reach;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.source.recorded.RecordedRows;
import dev.turnstone.liquibase.source.runnable.HistoryNotes;
import dev.turnstone.plan.Goal.Reach;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells where a goal is reached on the way through a changelog. */
public final class Reached {
    private final Reach reach;
    private final Optional<String> tag;
    private final List<LiquibaseChangeset> changesets;
    private final boolean unknown;
    private boolean passed;

    public Reached(Reach reach, List<LiquibaseChangeset> changesets) {
        this.reach = reach;
        this.changesets = changesets;
        this.tag = tag(reach);
        this.unknown = tag.isPresent()
                && changesets.stream()
                        .noneMatch(changeset -> HistoryNotes.tag(changeset).equals(tag));
    }

    /** A version means the tag of that name: Liquibase changelogs have no versions of their own. */
    public static Optional<String> tag(Reach reach) {
        if (reach instanceof Reach.ToTag toTag) {
            return Optional.of(toTag.tag());
        }
        return reach instanceof Reach.UpTo upTo ? Optional.of(upTo.version().text()) : Optional.empty();
    }

    /** Whether this changeset, and all behind it, lie beyond the goal. */
    public boolean isBehind(LiquibaseChangeset changeset, int steps) {
        if (unknown || passed || reach instanceof Reach.Count count && steps >= count.steps()) {
            return true;
        }
        passed = tag.isPresent() && HistoryNotes.tag(changeset).equals(tag);
        return false;
    }

    /** Tells of a tag that nobody knows; and of one that the database is past, when there is nothing left to do before it. */
    public void tell(Recorded then, Consumer<Problem> problems) {
        if (tag.isEmpty()) {
            return;
        }
        String wanted = tag.get();
        if (!unknown) {
            recordedBehind(wanted, then)
                    .filter(behind -> then.steps() == 0)
                    .ifPresent(behind -> problems.accept(past(
                            "The database is past the tag " + wanted + ": "
                                    + behind.id().name() + ", which stands behind it, is applied.",
                            then.location(),
                            wanted)));
        } else if (then.all().stream()
                .anyMatch(row -> row.tag().filter(wanted::equals).isPresent())) {
            problems.accept(past(
                    "The database has the tag " + wanted
                            + ", though no changeset of the changelog gives it: it is there" + " or past it.",
                    then.location(),
                    wanted));
        } else {
            problems.accept(Tags.unknown(wanted, Tags.of(changesets)));
        }
    }

    private static Problem past(String what, String location, String tag) {
        return new Problem(
                ErrorCode.TAG_PASSED,
                what + " Nothing is run: migrate only goes forward.",
                List.of(),
                Advice.of("To go back: ")
                        .then(NextCommand.of("rollback", location, "--to", tag))
                        .then("."));
    }

    /** The first that is applied of those behind the tag. */
    private Optional<LiquibaseChangeset> recordedBehind(String wanted, Recorded then) {
        int at = 0;
        while (!HistoryNotes.tag(changesets.get(at)).equals(Optional.of(wanted))) {
            at++;
        }
        return changesets.subList(at + 1, changesets.size()).stream()
                .filter(changeset -> then.rows().of(changeset.id()).isPresent())
                .findFirst();
    }

    /**
     * What is recorded.
     *
     * @param steps how many steps lead to the goal
     */
    public record Recorded(List<AppliedChangeset> all, RecordedRows rows, int steps, String location) {}
}
