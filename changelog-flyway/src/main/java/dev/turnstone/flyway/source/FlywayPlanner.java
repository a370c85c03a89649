package dev.turnstone.flyway.source;

import dev.turnstone.Version;
import dev.turnstone.flyway.read.FlywayFolder;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.history.History;
import dev.turnstone.plan.Contents;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Repair;

/** Plans for a Flyway folder, by Flyway's rules of order and identity. */
final class FlywayPlanner implements Planner {
    private final String location;
    private final FlywayFolder folder;
    private final Database database;
    private final Rules rules;
    private final Schemas schemas;

    FlywayPlanner(String location, FlywayFolder folder, Database database, Rules rules, Schemas schemas) {
        this.schemas = schemas;
        this.location = location;
        this.folder = folder;
        this.database = database;
        this.rules = rules;
    }

    private Draft draft(History history, Rules wanted) {
        return new Draft(location, folder, database, wanted, history);
    }

    /** Schemas that are missing may have been made since. */
    @Override
    public boolean isFor(Database now) {
        return now.missing().equals(database.missing());
    }

    @Override
    public Plan forward(History history, Goal goal) {
        Draft draft =
                draft(history, goal.order() == Goal.Order.OUT_OF_ORDER ? rules.in(Rules.Order.OUT_OF_ORDER) : rules);
        draft.forward(goal.reach());
        return draft.plan();
    }

    @Override
    public Plan back(History history, Goal.Reach reach) {
        Draft draft = draft(history, rules);
        draft.back(reach);
        return draft.plan();
    }

    @Override
    public Plan baseline(History history, Version version) {
        Draft draft = draft(history, rules);
        draft.baseline(version);
        return draft.plan();
    }

    @Override
    public Plan repair(History history, Repair repair) {
        Draft draft = draft(history, rules);
        draft.repair(repair);
        return draft.plan();
    }

    @Override
    public Plan clean(History history, Contents contents) {
        Draft draft = draft(history, rules);
        draft.clean(schemas, contents);
        return draft.planOfNothing();
    }

    @Override
    public Plan record(History history, Recording recording) {
        Draft draft = draft(history, rules);
        draft.record(recording);
        return draft.plan();
    }
}
