package dev.turnstone.liquibase.source.reach;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.deed.OperatingSystems;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.filter.UnreadableExpression;
import dev.turnstone.plan.Standing.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells which changesets a run means. */
public final class Due {
    private final Selection selection;
    private final Consumer<Problem> problems;

    public Due(Selection selection, Consumer<Problem> problems) {
        this.selection = selection;
        this.problems = problems;
    }

    /**
     * Why a changeset is not run by this machine: as Liquibase has it, one that is nothing but a program for other systems
     * waits for a machine that is meant. Beside anything else such a program is passed over.
     */
    public static Optional<Reason> onThisSystem(LiquibaseChangeset changeset) {
        if (changeset.changes().size() != 1) {
            return Optional.empty();
        }
        ChangeElement only = changeset.changes().get(0);
        boolean waits = only.type().name().equals("executeCommand")
                && !OperatingSystems.areMeant((OtherChange.ExecuteCommand) only.change());
        return waits ? Optional.of(Reason.SYSTEM) : Optional.empty();
    }

    /** Why a changeset is not meant; empty when it is. */
    public Optional<Reason> reasonAgainst(LiquibaseChangeset changeset) {
        try {
            return selection.reasonAgainst(changeset.filters()).map(reason -> Reason.valueOf(reason.name()));
        } catch (UnreadableExpression e) {
            problems.accept(new Problem(
                    ErrorCode.CHANGESET_INVALID,
                    "The contexts of " + changeset.id() + " can't be read: " + e.getMessage(),
                    List.of(changeset.at()),
                    "Correct them."));
            return Optional.empty();
        }
    }
}
