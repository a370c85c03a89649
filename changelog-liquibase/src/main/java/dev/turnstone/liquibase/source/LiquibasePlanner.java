package dev.turnstone.liquibase.source;

import dev.turnstone.Version;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.liquibase.deed.CustomClasses;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Repair;

/** Plans for Liquibase changelogs: in the order of the documents, by identity, within the filters of the run. */
final class LiquibasePlanner implements Planner {
    private final ChangelogReader.Opened opened;
    private final Database database;
    private final Selection selection;
    private final CustomClasses classes;
    private final FormerPaths former;

    LiquibasePlanner(
            ChangelogReader.Opened opened,
            Database database,
            Selection selection,
            CustomClasses classes,
            FormerPaths former) {
        this.opened = opened;
        this.database = database;
        this.selection = selection;
        this.classes = classes;
        this.former = former;
    }

    /** What the changelog was told of the server counts too. */
    @Override
    public boolean isFor(Database now) {
        return database.server().equals(now.server()) && database.schema().equals(now.schema());
    }

    @Override
    public Plan forward(History history, Goal goal) {
        Draft draft = draft(history);
        draft.goesOnOnly(Direction.APPLY);
        draft.forward(goal);
        return draft.plan();
    }

    @Override
    public Plan withWaysBack(Plan forward) {
        return forward.steps().isEmpty()
                ? forward
                : forward.doing(draft(forward.history()).withWaysBack(forward.steps()));
    }

    @Override
    public Plan back(History history, Goal.Reach reach) {
        Draft draft = draft(history);
        draft.goesOnOnly(Direction.UNDO);
        draft.back(reach);
        return draft.plan();
    }

    @Override
    public Plan baseline(History history, Version version) {
        Draft draft = draft(history);
        draft.refuse(Refusals.noBaseline(opened.changelog().location()));
        return draft.plan();
    }

    @Override
    public Plan repair(History history, Repair repair) {
        Draft draft = draft(history);
        draft.repair(repair);
        return draft.plan();
    }

    @Override
    public Plan record(History history, Recording recording) {
        Draft draft = draft(history);
        draft.record(recording);
        return draft.plan();
    }

    private Draft draft(History history) {
        return new Draft(opened, former, database, selection, classes, history);
    }
}
