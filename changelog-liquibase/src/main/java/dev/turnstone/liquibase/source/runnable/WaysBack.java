package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.RollbackBlock;
import dev.turnstone.liquibase.read.ChangelogFiles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Looks whether the ways back that authors wrote can be gone, long before anybody has to. Liquibase reads no changelog in
 * which one leads to a changeset that isn't there, and finds out about files only when it is too late.
 */
public final class WaysBack {
    private final List<LiquibaseChangeset> all;
    private final ChangelogFiles files;
    private final String database;
    private final Consumer<Problem> problems;

    /**
     * Looks at changesets of one changelog.
     *
     * @param all of them, where others may be named
     * @param database its short name
     */
    WaysBack(List<LiquibaseChangeset> all, ChangelogFiles files, String database, Consumer<Problem> problems) {
        this.all = all;
        this.files = files;
        this.database = database;
        this.problems = problems;
    }

    /** Tells what is wrong with the ways back of all changesets that a run means. */
    public void look(Predicate<LiquibaseChangeset> meant) {
        all.stream()
                .filter(changeset -> !changeset.rollbacks().isEmpty() && meant.test(changeset))
                .forEach(this::look);
    }

    private void look(LiquibaseChangeset changeset) {
        for (RollbackBlock block : changeset.rollbacks()) {
            if (block instanceof RollbackBlock.ChangesOf other) {
                if (Undoing.find(other.other(), all).isEmpty()) {
                    problems.accept(leadsNowhere(changeset, other));
                }
            } else if (block instanceof RollbackBlock.Changes written) {
                MissingFile.of(written.changes(), database, files.of(changeset))
                        .forEach(missing -> problems.accept(unusable(changeset, missing)));
            }
        }
    }

    static Problem leadsNowhere(LiquibaseChangeset changeset, RollbackBlock.ChangesOf other) {
        return new Problem(
                ErrorCode.CHANGESET_INVALID,
                "The rollback of " + changeset.id() + " is that of a changeset that isn't there: " + other.other()
                        + ".",
                List.of(other.at()),
                "Correct its id, author and path.");
    }

    private static Problem unusable(LiquibaseChangeset changeset, MissingFile missing) {
        return new Problem(
                ErrorCode.UNDO_UNUSABLE,
                "The rollback of " + changeset.id() + " names a file that can't be read: " + missing.why()
                        + ". It could not be taken back.",
                List.of(missing.at()),
                "Correct the path, or bring the file back.");
    }
}
