package dev.turnstone.replication;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.target.JdbcTarget;
import java.util.List;
import java.util.Objects;

/**
 * A database that takes part in a replication. Immutable and thread-safe.
 *
 * @param name what the settings call it
 * @param role what it is to the others
 * @param target the database
 * @param settings how to work on it
 * @param turnstone the library for it, with its changelog where one is needed
 */
public record Site(String name, Role role, JdbcTarget target, Settings settings, Turnstone turnstone) {
    public Site {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(turnstone, "turnstone");
    }

    /** Asks the catalog something. */
    @FunctionalInterface
    public interface Asking<T> {
        T of(Lookup database, String server) throws Unanswered;
    }

    /**
     * Asks the database, which writes nothing.
     *
     * @throws TurnstoneException when it can't be reached, or refuses to answer
     */
    public <T> T ask(Asking<T> asking) {
        try (Target.Session session = target.openForReading(settings, Listener.NONE)) {
            Lookup database = session.queries().orElseThrow(this::isNoServer);
            if (!session.database().name().equals("postgresql")) {
                throw isNoServer();
            }
            return asking.of(database, session.server());
        } catch (TurnstoneException e) {
            TurnstoneException here =
                    new TurnstoneException(e.problems().stream().map(this::here).toList());
            here.initCause(e);
            throw here;
        } catch (Unanswered e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.REPLICATION_STOPPED,
                            "The catalog of " + name + " can't be read: " + e.getMessage() + ".",
                            List.of(),
                            "Reading pg_publication_tables, pg_replication_slots, pg_subscription and pg_stat_subscription"
                                    + " is open to every login; ask who took that away."),
                    e);
        }
    }

    /** An address alone doesn't tell which of the targets it is. */
    private Problem here(Problem problem) {
        return problem.what().startsWith(name + " ")
                ? problem
                : new Problem(problem.code(), name + ": " + problem.what(), problem.where(), problem.advice());
    }

    private TurnstoneException isNoServer() {
        return new TurnstoneException(new Problem(
                ErrorCode.REPLICATION_ROLES,
                name + " is no PostgreSQL database, and " + role.word() + " means nothing for others.",
                List.of(),
                "Leave its role out of the settings."));
    }
}
