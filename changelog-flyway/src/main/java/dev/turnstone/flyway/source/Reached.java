package dev.turnstone.flyway.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.read.FlywayFolder;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.flyway.state.Target;
import dev.turnstone.plan.Goal.Reach;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How far a run goes that was told how far. */
record Reached(FlywayFolder folder, List<FlywayRow> rows, Rules rules, Consumer<Problem> problems) {

    /** The rules with that as their target; empty when there is no such thing, which is a problem. */
    Optional<Rules> rules(Reach reach) {
        if (reach instanceof Reach.UpTo upTo) {
            return checked(new Target.UpTo(of(upTo.version()), Target.Existence.WANTED));
        }
        if (reach instanceof Reach.ToTag toTag) {
            Optional<Target> target = Target.parse(toTag.tag());
            if (target.isEmpty()) {
                problems.accept(unknown(toTag.tag()));
            }
            return target.flatMap(this::checked);
        }
        if (reach instanceof Reach.ToDate) {
            problems.accept(Reach.ToDate.isNoWayForward());
            return Optional.empty();
        }
        return checked(rules.target());
    }

    private Optional<Rules> checked(Target target) {
        if (target instanceof Target.UpTo upTo
                && upTo.existence() == Target.Existence.WANTED
                && !exists(upTo.version())) {
            problems.accept(unknown(upTo.version().text()));
            return Optional.empty();
        }
        return Optional.of(rules.to(target));
    }

    private boolean exists(FlywayVersion version) {
        return Stream.concat(
                        folder.migrations().stream().flatMap(migration -> migration.version().stream()),
                        rows.stream().flatMap(row -> row.version().stream()))
                .anyMatch(version::equals);
    }

    static FlywayVersion of(Version version) {
        return FlywayVersion.of(version.text());
    }

    static Problem unknown(String name) {
        return new Problem(ErrorCode.VERSION_UNKNOWN, "There is no migration " + name + ".", List.of(), Target.HOW);
    }
}
