package dev.turnstone.liquibase.precondition;

import dev.turnstone.liquibase.changeset.Preconditions.Around;
import dev.turnstone.liquibase.deed.CustomConditions;
import java.util.Optional;
import java.util.function.Function;

/**
 * For what preconditions are read.
 *
 * @param database its short name, as {@code postgresql}
 * @param around the file that they stand in
 * @param properties what properties stand for in that file
 * @param classes of the user's
 */
record Asking(
        String database, Around around, Function<String, Optional<String>> properties, CustomConditions classes) {}
