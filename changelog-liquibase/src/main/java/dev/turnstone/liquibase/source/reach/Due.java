package dev.turnstone.liquibase.source.reach;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.Filters;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.TargetedChange;
import dev.turnstone.liquibase.deed.OperatingSystems;
import dev.turnstone.liquibase.filter.DatabaseList;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.filter.UnreadableExpression;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Standing.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

    /**
     * Whether a changeset is nothing but a change for other databases. Liquibase doesn't run or record one; beside another
     * change, even of the same kind, such a change is only passed over.
     */
    public boolean isForOthers(LiquibaseChangeset changeset) {
        return changeset.changes().size() == 1
                && !TargetedChange.isFor(changeset.changes().get(0), selection.database());
    }

    /** The same without being asked for its preconditions, which may want it recorded or the run ended. */
    public boolean isSurelyForOthers(LiquibaseChangeset changeset) {
        return isForOthers(changeset)
                && changeset.preconditions().isEmpty()
                && changeset.invalid().isEmpty();
    }

    /** The databases that a changeset names, or the only change in it. */
    private static String databases(LiquibaseChangeset changeset) {
        return changeset
                .filters()
                .dbms()
                .or(() -> changeset.changes().stream().findFirst().flatMap(TargetedChange::databases))
                .orElse("");
    }

    /** That a changeset is left out, with what it wants instead. */
    public static LeftOut leftOut(LiquibaseChangeset changeset, Reason reason) {
        Filters filters = changeset.filters();
        return new LeftOut(
                changeset.id(),
                reason,
                switch (reason) {
                    case CONTEXTS -> String.join(" and ", filters.contexts());
                    case LABELS -> String.join(", ", filters.labels());
                    case DATABASE -> databases(changeset);
                    case IGNORED, BASELINE -> "";
                    case SYSTEM ->
                        ((OtherChange.ExecuteCommand) changeset.changes().get(0).change())
                                .operatingSystems()
                                .orElse("");
                });
    }

    /** A warning when it waits for databases that nobody knows: then it waits everywhere. */
    public static Optional<Problem> misspelled(LiquibaseChangeset changeset, Reason reason) {
        DatabaseList wanted = DatabaseList.read(databases(changeset));
        List<String> unknown = reason == Reason.DATABASE ? wanted.unknown() : List.of();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        List<String> near = unknown.stream()
                .flatMap(name -> NearMisses.of(name, DatabaseList.known()).stream())
                .distinct()
                .toList();
        return Optional.of(new Problem(
                ErrorCode.CHANGESET_LEFT_OUT,
                changeset.id().name() + " is left out: its dbms names "
                        + unknown.stream().collect(Collectors.joining("' and '", "'", "'"))
                        + ", which no database is called.",
                List.of(changeset.at()),
                near.isEmpty()
                        ? "Correct it. The names are " + String.join(", ", DatabaseList.known()) + "."
                        : "Correct it. Did you mean " + String.join(" or ", near) + "?"));
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
