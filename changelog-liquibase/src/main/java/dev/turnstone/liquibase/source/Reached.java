package dev.turnstone.liquibase.source;

import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.plan.Goal.Reach;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells where a goal is reached on the way through a changelog. */
final class Reached {
    private final Reach reach;
    private final boolean unknown;
    private boolean passed;

    Reached(Reach reach, LiquibaseChangelog changelog, Consumer<Problem> problems) {
        this.reach = reach;
        Optional<String> tag = tag(reach);
        this.unknown = tag.isPresent()
                && changelog.changesets().stream()
                        .noneMatch(changeset -> Conversion.tag(changeset).equals(tag));
        if (unknown) {
            problems.accept(Tags.unknown(tag.orElseThrow(), Tags.of(changelog)));
        }
    }

    /** A version means the tag of that name: Liquibase changelogs have no versions of their own. */
    static Optional<String> tag(Reach reach) {
        if (reach instanceof Reach.ToTag toTag) {
            return Optional.of(toTag.tag());
        }
        return reach instanceof Reach.UpTo upTo ? Optional.of(upTo.version().text()) : Optional.empty();
    }

    /** Whether this changeset, and all behind it, lie beyond the goal. */
    boolean isBehind(LiquibaseChangeset changeset, int steps) {
        if (unknown || passed || reach instanceof Reach.Count count && steps >= count.steps()) {
            return true;
        }
        passed = tag(reach).isPresent() && Conversion.tag(changeset).equals(tag(reach));
        return false;
    }
}
