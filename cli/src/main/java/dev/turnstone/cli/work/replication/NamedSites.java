package dev.turnstone.cli.work.replication;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.replication.Role;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.Sites;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.source.NamedTarget;
import dev.turnstone.target.JdbcTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells publisher and subscribers apart among the targets of the settings; those without a role take no part. */
final class NamedSites {
    private NamedSites() {}

    /**
     * The targets that have a role.
     *
     * @param library for each of them
     * @throws TurnstoneException when a role isn't known, or their roles don't fit together
     */
    static Sites of(List<Assignment> targets, Function<Assignment, Turnstone> library) {
        List<Problem> problems = new ArrayList<>();
        List<Site> sites = targets.stream()
                .flatMap(target -> site(target, library, problems).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new TurnstoneException(problems);
        }
        return Sites.of(sites);
    }

    private static Optional<Site> site(
            Assignment target, Function<Assignment, Turnstone> library, List<Problem> problems) {
        Optional<String> word = target.named().flatMap(NamedTarget::role);
        Optional<Role> role = word.flatMap(Role::written);
        if (word.isPresent() && role.isEmpty()) {
            problems.add(new Problem(
                    ErrorCode.REPLICATION_ROLES,
                    "The target " + target.label() + " has the role '" + word.get() + "', which means nothing here.",
                    List.of(),
                    "Known are "
                            + String.join(
                                    ", ",
                                    Stream.of(Role.values()).map(Role::word).toList())
                            + "."));
        }
        return role.flatMap(known -> jdbc(target, problems)
                .map(database -> new Site(
                        target.name().orElseGet(target::place),
                        known,
                        database,
                        target.settings(),
                        library.apply(target))));
    }

    private static Optional<JdbcTarget> jdbc(Assignment target, List<Problem> problems) {
        Target any = target.target();
        if (any instanceof JdbcTarget database) {
            return Optional.of(database);
        }
        problems.add(new Problem(
                ErrorCode.REPLICATION_ROLES,
                "The target " + target.label() + " is no database, so it can't replicate one.",
                List.of(),
                "Leave its role out of the settings."));
        return Optional.empty();
    }
}
