package dev.turnstone.liquibase.catalog;

import java.util.Optional;

/**
 * What is looked for, as a changelog writes it. At least one of table and name is there.
 *
 * @param schema empty for the one that unqualified names mean
 * @param table of what belongs to one; of a table or view, itself
 * @param name of the object itself
 */
public record Sought(Kind kind, Optional<String> schema, Optional<String> table, Optional<String> name) {
    public Sought {
        if (table.isEmpty() && name.isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }
}
