package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.inventory.Inventory;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Set;

/** What objects a schema of H2 has: tables with their columns, indexes, constraints and triggers, and the rest. */
final class H2Objects {
    private static final String OBJECTS =
            "SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'view' ELSE 'table' END, TABLE_NAME, ''"
                    + " FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ?1"
                    + " UNION ALL SELECT CASE T.TABLE_TYPE WHEN 'VIEW' THEN 'view' ELSE 'table' END, C.TABLE_NAME,"
                    + " CONCAT_WS(' ', C.ORDINAL_POSITION, C.COLUMN_NAME, C.DATA_TYPE, C.CHARACTER_MAXIMUM_LENGTH,"
                    + " C.NUMERIC_PRECISION, C.NUMERIC_SCALE, C.IS_NULLABLE, C.COLUMN_DEFAULT)"
                    + " FROM INFORMATION_SCHEMA.COLUMNS C JOIN INFORMATION_SCHEMA.TABLES T"
                    + " ON T.TABLE_SCHEMA = C.TABLE_SCHEMA AND T.TABLE_NAME = C.TABLE_NAME WHERE C.TABLE_SCHEMA = ?1"
                    + " UNION ALL SELECT 'table', TABLE_NAME, CONCAT_WS(' ', INDEX_NAME, ORDINAL_POSITION, COLUMN_NAME)"
                    + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA = ?1"
                    + " UNION ALL SELECT 'table', TABLE_NAME, CONCAT_WS(' ', CONSTRAINT_NAME, CONSTRAINT_TYPE)"
                    + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = ?1"
                    + " UNION ALL SELECT 'table', EVENT_OBJECT_TABLE, TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS"
                    + " WHERE TRIGGER_SCHEMA = ?1"
                    + " UNION ALL SELECT 'view', TABLE_NAME, VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA = ?1"
                    + " UNION ALL SELECT 'sequence', SEQUENCE_NAME, CONCAT_WS(' ', DATA_TYPE, INCREMENT)"
                    + " FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = ?1"
                    + " AND SEQUENCE_NAME NOT LIKE 'SYSTEM_SEQUENCE%'"
                    + " UNION ALL SELECT 'domain', DOMAIN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.DOMAINS WHERE DOMAIN_SCHEMA = ?1"
                    + " UNION ALL SELECT 'alias', ROUTINE_NAME, ROUTINE_DEFINITION FROM INFORMATION_SCHEMA.ROUTINES"
                    + " WHERE ROUTINE_SCHEMA = ?1 ORDER BY 1, 2, 3";

    private static final String NAMES = "SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'view' ELSE 'table' END, TABLE_NAME"
            + " FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ?1"
            + " UNION ALL SELECT 'sequence', SEQUENCE_NAME FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = ?1"
            + " AND SEQUENCE_NAME NOT LIKE 'SYSTEM_SEQUENCE%'"
            + " UNION ALL SELECT 'domain', DOMAIN_NAME FROM INFORMATION_SCHEMA.DOMAINS WHERE DOMAIN_SCHEMA = ?1"
            + " UNION ALL SELECT 'alias', ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_SCHEMA = ?1";

    private H2Objects() {}

    static Set<String> names(Jdbc jdbc, String schema) throws SQLException {
        return Inventory.names(jdbc, NAMES, schema);
    }

    static Fingerprint in(Jdbc jdbc, String schema) throws SQLException {
        return Inventory.by(jdbc, OBJECTS, schema);
    }
}
