package dev.turnstone.liquibase.changeset;

import dev.turnstone.Problem;
import java.util.List;

/**
 * A Liquibase changelog with everything it includes.
 *
 * @param location what the user called it
 * @param preconditions of the root and all included files; what doesn't hold stops the run before it begins
 * @param changesets in the order of a first run
 * @param problems found while reading; a changelog with errors among them is never applied
 */
public record LiquibaseChangelog(
        String location,
        List<Preconditions> preconditions,
        List<LiquibaseChangeset> changesets,
        List<Problem> problems) {
    public LiquibaseChangelog {
        preconditions = List.copyOf(preconditions);
        changesets = List.copyOf(changesets);
        problems = List.copyOf(problems);
    }
}
