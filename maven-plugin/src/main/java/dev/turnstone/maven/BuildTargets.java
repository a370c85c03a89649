package dev.turnstone.maven;

import dev.turnstone.cli.demand.Asked;
import dev.turnstone.cli.demand.Targets;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.assign.Assignments;

/**
 * The targets that a project names.
 *
 * @param asked what was given to the goal
 * @param base where paths begin
 */
record BuildTargets(Asked asked, BaseDirectory base) implements Targets {

    /** What a POM says holds for all goals, those that ask no database too. */
    @Override
    public boolean isGiven() {
        return false;
    }

    @Override
    public boolean namesTarget(Surroundings here) {
        return asked.request(here).namesTarget();
    }

    @Override
    public Assignments assignments(Surroundings here) {
        return asked.assignments(asked.requestWithJars(here), base::placed);
    }

    @Override
    public Assignment offline(Surroundings here) {
        return base.placed(asked.offline(here));
    }
}
