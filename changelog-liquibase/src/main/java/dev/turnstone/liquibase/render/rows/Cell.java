package dev.turnstone.liquibase.render.rows;

import dev.turnstone.liquibase.change.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a row of a file says about one column.
 *
 * @param column its name in the table
 * @param value empty for no value, or when it is bytes
 * @param bytes what a large object holds
 * @param use whether a row that is there gets it too
 */
public record Cell(String column, Optional<Value> value, Optional<byte[]> bytes, Use use) {
    /** For which rows a value is meant. */
    public enum Use {
        /** For new ones and those that are there. */
        ALL_ROWS,
        /** Only for new ones. */
        NEW_ROWS
    }

    /** Whether a row that is there gets it. */
    public boolean updates() {
        return use == Use.ALL_ROWS;
    }

    /** The names of the columns of a row. */
    public static List<String> columns(List<Cell> row) {
        return row.stream().map(Cell::column).toList();
    }
}
