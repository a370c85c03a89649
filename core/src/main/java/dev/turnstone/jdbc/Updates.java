package dev.turnstone.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes statements that write our own tables: a connection executes them, a script writes them down. */
@FunctionalInterface
public interface Updates {

    /** Executes a statement, its question marks being these values, and tells how many rows were touched. */
    int update(String sql, @Nullable Object... parameters) throws SQLException;
}
