package dev.turnstone.liquibase.catalog;

import java.util.List;

/**
 * Something that is in a database.
 *
 * @param table whose it is; of a table, a view or a sequence, itself
 * @param name the empty text when the catalog tells none
 * @param columns of an index, a key or a constraint, in their order; none of others
 */
public record Found(String table, String name, List<String> columns) {
    public Found {
        columns = List.copyOf(columns);
    }
}
