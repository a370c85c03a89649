package dev.turnstone.dialect.sqlite;

import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.inventory.Drop;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Empties a database of SQLite. A virtual table goes first, for it has others behind it, which go with it. */
final class SqliteEmptying implements Emptying {
    private final Naming naming;

    SqliteEmptying(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Drop> drops(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.query(
                "SELECT type, name FROM " + naming.quote(schema) + ".sqlite_master"
                        + " WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                        + " ORDER BY type DESC, sql NOT LIKE 'CREATE VIRTUAL%', name",
                row -> Drop.of(
                        row.getString(1),
                        row.getString(2),
                        "DROP " + row.getString(1).toUpperCase(Locale.ROOT) + " IF EXISTS " + naming.quote(schema) + "."
                                + naming.quote(row.getString(2))));
    }

    @Override
    public List<String> removal(Jdbc jdbc, String schema) throws SQLException {
        return drops(jdbc, schema).stream().map(Drop::statement).toList();
    }
}
