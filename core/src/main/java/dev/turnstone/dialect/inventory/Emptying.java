package dev.turnstone.dialect.inventory;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;

/** Removes all that is in a schema, the history's own tables among it. Immutable and thread-safe. */
public interface Emptying {

    /**
     * The statements that do so, to be executed in this order, each with what goes by it. A session that dies on the way may
     * have done some of them; asked again, it finds what is left.
     *
     * @param schema its exact name
     */
    List<Drop> drops(Jdbc jdbc, String schema) throws SQLException;

    /** The statements that remove the schema itself and all that is in it; where there are no schemas, what is in it. */
    List<String> removal(Jdbc jdbc, String schema) throws SQLException;
}
