package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.inventory.Drop;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Empties a schema of H2. */
final class H2Emptying implements Emptying {
    /** As H2 calls one. */
    private static final String FUNCTION = "ALIAS";

    private static final String SYNONYMS =
            "SELECT SYNONYM_NAME FROM INFORMATION_SCHEMA.SYNONYMS WHERE SYNONYM_SCHEMA = ? ORDER BY 1";
    private static final String VIEWS =
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA = ? ORDER BY 1";
    private static final String TABLES =
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE'"
                    + " ORDER BY 1";
    private static final String SEQUENCES =
            "SELECT SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = ?"
                    + " AND SEQUENCE_NAME NOT LIKE 'SYSTEM_SEQUENCE%' ORDER BY 1";
    private static final String CONSTANTS =
            "SELECT CONSTANT_NAME FROM INFORMATION_SCHEMA.CONSTANTS WHERE CONSTANT_SCHEMA = ? ORDER BY 1";
    private static final String ALIASES =
            "SELECT DISTINCT ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_SCHEMA = ?"
                    + " AND ROUTINE_TYPE <> 'AGGREGATE' ORDER BY 1";
    private static final String AGGREGATES =
            "SELECT DISTINCT ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_SCHEMA = ?"
                    + " AND ROUTINE_TYPE = 'AGGREGATE' ORDER BY 1";
    private static final String DOMAINS =
            "SELECT DOMAIN_NAME FROM INFORMATION_SCHEMA.DOMAINS WHERE DOMAIN_SCHEMA = ? ORDER BY 1";

    @Override
    public List<Drop> drops(Jdbc jdbc, String schema) throws SQLException {
        List<Drop> drops = new ArrayList<>();
        add(drops, jdbc, SYNONYMS, "SYNONYM", schema, "");
        add(drops, jdbc, VIEWS, "VIEW", schema, " CASCADE");
        add(drops, jdbc, TABLES, "TABLE", schema, " CASCADE");
        add(drops, jdbc, SEQUENCES, "SEQUENCE", schema, "");
        add(drops, jdbc, CONSTANTS, "CONSTANT", schema, "");
        add(drops, jdbc, ALIASES, FUNCTION, schema, "");
        add(drops, jdbc, AGGREGATES, "AGGREGATE", schema, "");
        add(drops, jdbc, DOMAINS, "DOMAIN", schema, " CASCADE");
        return drops;
    }

    private static void add(List<Drop> drops, Jdbc jdbc, String query, String kind, String schema, String tail)
            throws SQLException {
        for (String name : jdbc.query(query, row -> row.getString(1), schema)) {
            drops.add(Drop.of(
                    kind.equals(FUNCTION) ? "function" : kind.toLowerCase(Locale.ROOT),
                    name,
                    "DROP " + kind + " IF EXISTS " + H2.NAMING.quote(schema) + "." + H2.NAMING.quote(name) + tail));
        }
    }

    @Override
    public List<String> removal(Jdbc jdbc, String schema) {
        return List.of("DROP SCHEMA IF EXISTS " + H2.NAMING.quote(schema) + " CASCADE");
    }
}
