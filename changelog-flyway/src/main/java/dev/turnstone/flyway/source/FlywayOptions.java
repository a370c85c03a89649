package dev.turnstone.flyway.source;

import dev.turnstone.flyway.history.FlywayHistory;
import dev.turnstone.flyway.read.FlywayFiles;
import dev.turnstone.flyway.state.Rules;
import java.util.Objects;
import java.util.Optional;

/**
 * All that can be said about a Flyway project.
 *
 * @param files which files there are, and how they are read
 * @param rules what a run may do
 * @param history how the history is kept
 * @param table what the history's table is called; empty: as the target's settings say
 * @param schemas where it works
 * @param environment which of the settings file's environments it is for
 */
public record FlywayOptions(
        FlywayFiles files,
        Rules rules,
        FlywayHistory history,
        Optional<String> table,
        Schemas schemas,
        String environment) {
    /** The environment where none is named. */
    public static final String USUAL_ENVIRONMENT = "default";

    public FlywayOptions {
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(schemas, "schemas");
        Objects.requireNonNull(environment, "environment");
    }

    /** These files, and all else as usual. */
    public static FlywayOptions of(FlywayFiles files) {
        return new FlywayOptions(
                files, Rules.USUAL, FlywayHistory.USUAL, Optional.empty(), Schemas.USUAL, USUAL_ENVIRONMENT);
    }

    /** The same with other files. */
    public FlywayOptions with(FlywayFiles other) {
        return new FlywayOptions(other, rules, history, table, schemas, environment);
    }

    /** The same with other rules. */
    public FlywayOptions with(Rules other) {
        return new FlywayOptions(files, other, history, table, schemas, environment);
    }

    /** The same with another way to keep the history. */
    public FlywayOptions with(FlywayHistory other) {
        return new FlywayOptions(files, rules, other, table, schemas, environment);
    }

    /** The same with another table. */
    public FlywayOptions withTable(String name) {
        return new FlywayOptions(files, rules, history, Optional.of(name), schemas, environment);
    }

    /** The same in other schemas. */
    public FlywayOptions in(Schemas others) {
        return new FlywayOptions(files, rules, history, table, others, environment);
    }

    /** The same for another environment. */
    public FlywayOptions withEnvironment(String name) {
        return new FlywayOptions(files, rules, history, table, schemas, name);
    }
}
