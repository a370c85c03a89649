package dev.turnstone;

import dev.turnstone.dialect.Dialects;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.history.History;
import dev.turnstone.plan.AssumedHistory;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Plans for a kind of database without any database: its history is assumed. Immutable; nothing is connected to, so
 * questions about the catalog stay open.
 */
public final class Offline {
    private final Source source;
    private final ScriptDialect dialect;
    private final History history;
    private final Home home;

    private Offline(Source source, ScriptDialect dialect, History history, Home home) {
        this.source = Objects.requireNonNull(source, "source");
        this.dialect = dialect;
        this.history = history;
        this.home = home;
    }

    /**
     * For a database in which nothing was done yet.
     *
     * @param dialect the short name of its product, as {@code postgresql}
     * @throws TurnstoneException when there is no such product
     */
    public static Offline of(Source source, String dialect) {
        return new Offline(source, dialect(dialect), AssumedHistory.NOTHING, new Home.OfLogin());
    }

    /**
     * What is known of a product without a database of it.
     *
     * @param dialect its short name, as {@code postgresql}
     * @throws TurnstoneException when there is no such product
     */
    public static ScriptDialect dialect(String dialect) {
        return Dialects.named(dialect).orElseThrow(() -> {
            List<String> near = NearMisses.of(dialect, dialects());
            return new TurnstoneException(new Problem(
                    ErrorCode.DATABASE_UNKNOWN,
                    "There is no dialect '" + dialect + "'.",
                    List.of(),
                    near.isEmpty()
                            ? "There are " + String.join(", ", dialects()) + "."
                            : "Did you mean " + String.join(" or ", near) + "?"));
        });
    }

    /** The short names of all products that scripts can be written for. */
    public static List<String> dialects() {
        return Dialects.forScripts().stream().map(ScriptDialect::shortName).collect(Collectors.toList());
    }

    /**
     * The same for scripts whose unqualified names mean this schema.
     *
     * @throws TurnstoneException when the product's sessions have no such thing
     */
    public Offline in(String schema) {
        if (dialect.freshSession(Optional.of(schema)).isEmpty()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "No statement of " + dialect.product() + " makes a schema the one that unqualified names mean.",
                    List.of(),
                    "Leave out --schema, and execute the script with a login whose own schema it is."));
        }
        return new Offline(source, dialect, history, new Home.Chosen(schema));
    }

    /**
     * The same for scripts that work in this role.
     *
     * @throws TurnstoneException when the product's sessions have no such thing
     */
    public Offline inRole(String role) {
        String statement = dialect.setRole(role)
                .orElseThrow(() -> new TurnstoneException(new Problem(
                        ErrorCode.SETTING_INVALID,
                        "No statement is known by which a session of " + dialect.product() + " works in a role.",
                        List.of(),
                        "Leave out --role, and execute the script with a login that has what it needs.")));
        return new Offline(source, dialect, history, new Home.InRole(statement, home));
    }

    /** The same for a database that is as far as this goal already. */
    public Offline from(Goal.Reach reach) {
        Plan plan = planner().forward(history, new Goal(reach, Goal.Order.STRICT));
        return new Offline(source, dialect, AssumedHistory.after(plan.orThrow()), home);
    }

    /** What would be run. */
    public Status preview(Goal goal) {
        return status(planner().forward(history, goal));
    }

    /** What would be taken back. */
    public Status previewRollback(Goal.Reach reach) {
        return status(planner().back(history, reach));
    }

    private Planner planner() {
        return source.read().on(Database.offline(dialect.shortName(), dialect, home.schema()));
    }

    private Status status(Plan plan) {
        return new Status(dialect.product() + ", without a database", "", dialect.shortName(), plan.at(home));
    }
}
