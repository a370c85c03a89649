package dev.turnstone.liquibase.change;

import java.util.Objects;
import java.util.Optional;

/**
 * A table, view, sequence, index or procedure as a changelog names it.
 *
 * @param catalog empty when the changelog doesn't say
 * @param schema empty when the changelog doesn't say
 * @param name as written
 */
public record ObjectName(Optional<String> catalog, Optional<String> schema, String name) {
    public ObjectName {
        Objects.requireNonNull(catalog, "catalog");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
    }

    /** Wherever the session looks. */
    public static ObjectName of(String name) {
        return new ObjectName(Optional.empty(), Optional.empty(), name);
    }

    /** Another object of the same schema. */
    public ObjectName sibling(String other) {
        return new ObjectName(catalog, schema, other);
    }
}
