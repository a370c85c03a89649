package dev.turnstone.liquibase.source;

import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import java.util.List;

/**
 * How paths began under which changesets may be recorded.
 *
 * @param now how they begin today
 * @param before how they began earlier
 */
record FormerPaths(String now, List<String> before) {
    /** They never began otherwise. */
    static final FormerPaths NONE = new FormerPaths("", List.of());

    FormerPaths {
        before = List.copyOf(before);
    }

    List<LiquibaseChangeset> of(LiquibaseChangelog changelog) {
        return before.isEmpty()
                ? changelog.changesets()
                : changelog.changesets().stream()
                        .map(changeset -> changeset.formerlyBelow(now, before))
                        .toList();
    }
}
