package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.RollbackBlock;
import dev.turnstone.liquibase.deed.CustomClasses.Unusable;
import dev.turnstone.liquibase.deed.Deeds;
import dev.turnstone.liquibase.read.LogicalPath;
import dev.turnstone.liquibase.rollback.Inverse;
import dev.turnstone.liquibase.rollback.Inversion;
import dev.turnstone.liquibase.tree.sql.SqlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out what takes a changeset back: what its author wrote, else the inverse of each change. */
final class Undoing {
    private final Deeds deeds;

    Undoing(Deeds deeds) {
        this.deeds = deeds;
    }

    /** The changes in the order to make them; empty, and told as a problem, when there is no way back. */
    Optional<List<ChangeElement>> of(
            LiquibaseChangeset changeset, List<LiquibaseChangeset> all, Consumer<Problem> problems) {
        return changeset.rollbacks().isEmpty() ? inverse(changeset, problems) : written(changeset, all, problems);
    }

    private static Optional<List<ChangeElement>> written(
            LiquibaseChangeset changeset, List<LiquibaseChangeset> all, Consumer<Problem> problems) {
        List<ChangeElement> changes = new ArrayList<>();
        for (RollbackBlock block : changeset.rollbacks()) {
            if (block instanceof RollbackBlock.Changes written) {
                changes.addAll(written.changes());
            } else if (block instanceof RollbackBlock.ChangesOf other) {
                Optional<LiquibaseChangeset> found = find(other.other(), all);
                if (found.isEmpty()) {
                    problems.accept(WaysBack.leadsNowhere(changeset, other));
                    return Optional.empty();
                }
                changes.addAll(found.get().changes());
            }
        }
        return Optional.of(changes);
    }

    /** The changeset that a rollback means, as Liquibase compares names. */
    static Optional<LiquibaseChangeset> find(ChangesetId id, List<LiquibaseChangeset> all) {
        String path = LogicalPath.normalised(id.path());
        return all.stream()
                .filter(other -> other.id().id().equalsIgnoreCase(id.id())
                        && other.id().author().equalsIgnoreCase(id.author())
                        && LogicalPath.normalised(other.id().path()).equalsIgnoreCase(path))
                .findFirst();
    }

    private Optional<List<ChangeElement>> inverse(LiquibaseChangeset changeset, Consumer<Problem> problems) {
        List<ChangeElement> changes = new ArrayList<>();
        for (int i = changeset.changes().size() - 1; i >= 0; i--) {
            ChangeElement element = changeset.changes().get(i);
            Inverse inverse = Inversion.of(element.change());
            if (inverse instanceof Inverse.Changes back) {
                back.changes().forEach(change -> changes.add(likewise(element, change)));
            } else if (byItsClass(element)) {
                changes.add(likewise(element, new OtherChange.UndoCustom((OtherChange.Custom) element.change())));
            } else {
                String why = inverse instanceof Inverse.None none
                        ? none.reason()
                        : "Its class doesn't say how its change is taken back.";
                problems.accept(new Problem(
                        ErrorCode.UNDO_MISSING,
                        "There is no way back from " + changeset.id() + ". " + why,
                        List.of(element.node().at()),
                        advice(changeset.id())));
                return Optional.empty();
            }
        }
        return Optional.of(changes);
    }

    /** In a changeset of formatted SQL with the name of the plain file there is a place for a rollback, and its row counts for both. */
    private static String advice(ChangesetId id) {
        return id.id().equals(SqlFile.PLAIN_ID) && id.author().equals(SqlFile.PLAIN_AUTHOR)
                ? "A file of plain SQL can't hold a rollback. Make it formatted SQL that keeps its name: begin it with the lines"
                        + " '--liquibase formatted sql', '--changeset includeAll:raw splitStatements:false' and '--validCheckSum: any', and end it"
                        + " with '--rollback' and the SQL that takes it back. Or roll back only what was run after it."
                : "Write a rollback into the changeset; an empty one says that nothing needs to be done.";
    }

    private static ChangeElement likewise(ChangeElement element, Change change) {
        return new ChangeElement(element.type(), element.node(), change);
    }

    private boolean byItsClass(ChangeElement element) {
        try {
            return element.change() instanceof OtherChange.Custom custom && deeds.canUndo(custom);
        } catch (Unusable e) {
            // Of a class that can't be used is told where the changes are looked through.
            return true;
        }
    }
}
