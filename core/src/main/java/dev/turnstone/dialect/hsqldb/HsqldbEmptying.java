package dev.turnstone.dialect.hsqldb;

import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.inventory.Drop;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Empties a schema of HSQLDB. */
final class HsqldbEmptying implements Emptying {
    private static final String VIEWS =
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA = ? ORDER BY 1";
    private static final String TABLES =
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE'"
                    + " ORDER BY 1";
    private static final String ROUTINES =
            "SELECT SPECIFIC_NAME FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_SCHEMA = ? ORDER BY 1";
    private static final String SEQUENCES =
            "SELECT SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = ? ORDER BY 1";
    private static final String DOMAINS =
            "SELECT DOMAIN_NAME FROM INFORMATION_SCHEMA.DOMAINS WHERE DOMAIN_SCHEMA = ? ORDER BY 1";
    private static final String TYPES = "SELECT USER_DEFINED_TYPE_NAME FROM INFORMATION_SCHEMA.USER_DEFINED_TYPES"
            + " WHERE USER_DEFINED_TYPE_SCHEMA = ? ORDER BY 1";

    private final Naming naming;

    HsqldbEmptying(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Drop> drops(Jdbc jdbc, String schema) throws SQLException {
        List<Drop> drops = new ArrayList<>();
        add(drops, jdbc, VIEWS, "view", "VIEW IF EXISTS", schema);
        add(drops, jdbc, TABLES, "table", "TABLE IF EXISTS", schema);
        add(drops, jdbc, ROUTINES, "routine", "SPECIFIC ROUTINE", schema);
        add(drops, jdbc, SEQUENCES, "sequence", "SEQUENCE IF EXISTS", schema);
        add(drops, jdbc, DOMAINS, "domain", "DOMAIN", schema);
        add(drops, jdbc, TYPES, "type", "TYPE", schema);
        return drops;
    }

    private void add(List<Drop> drops, Jdbc jdbc, String query, String kind, String written, String schema)
            throws SQLException {
        for (String name : jdbc.query(query, row -> row.getString(1), schema)) {
            drops.add(Drop.of(
                    kind,
                    name,
                    "DROP " + written + " " + naming.quote(schema) + "." + naming.quote(name) + " CASCADE"));
        }
    }

    @Override
    public List<String> removal(Jdbc jdbc, String schema) {
        return List.of("DROP SCHEMA IF EXISTS " + naming.quote(schema) + " CASCADE");
    }
}
