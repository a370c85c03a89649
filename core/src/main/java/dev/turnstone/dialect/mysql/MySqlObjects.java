package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.inventory.Inventory;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Set;

/** What objects a database of MariaDB or MySQL has: tables with their columns, indexes and keys, and the rest. */
final class MySqlObjects {
    /** A table's row appears once, and then one for each part of it; the parts are put together. */
    private static final String OBJECTS =
            "SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'view' WHEN 'SEQUENCE' THEN 'sequence'"
                    + " ELSE 'table' END, TABLE_NAME, '' FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?"
                    + " UNION ALL SELECT CASE t.TABLE_TYPE WHEN 'VIEW' THEN 'view' WHEN 'SEQUENCE' THEN 'sequence' ELSE 'table' END,"
                    + " c.TABLE_NAME, concat_ws(' ', c.ORDINAL_POSITION, c.COLUMN_NAME, c.COLUMN_TYPE, c.IS_NULLABLE,"
                    + " c.COLUMN_DEFAULT, c.EXTRA) FROM information_schema.COLUMNS c JOIN information_schema.TABLES t"
                    + " ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME WHERE c.TABLE_SCHEMA = ?"
                    + " UNION ALL SELECT 'table', TABLE_NAME, concat_ws(' ', INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME, NON_UNIQUE)"
                    + " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ?"
                    + " UNION ALL SELECT 'table', TABLE_NAME, concat_ws(' ', CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME,"
                    + " REFERENCED_COLUMN_NAME) FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = ?"
                    + " AND REFERENCED_TABLE_NAME IS NOT NULL"
                    + " UNION ALL SELECT 'table', EVENT_OBJECT_TABLE, concat_ws(' ', TRIGGER_NAME, md5(ACTION_STATEMENT))"
                    + " FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ?"
                    + " UNION ALL SELECT 'view', TABLE_NAME, md5(VIEW_DEFINITION) FROM information_schema.VIEWS"
                    + " WHERE TABLE_SCHEMA = ?"
                    + " UNION ALL SELECT lower(ROUTINE_TYPE), ROUTINE_NAME, md5(ROUTINE_DEFINITION)"
                    + " FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ?"
                    + " UNION ALL SELECT 'event', EVENT_NAME, md5(EVENT_DEFINITION) FROM information_schema.EVENTS"
                    + " WHERE EVENT_SCHEMA = ? ORDER BY 1, 2, 3";

    private static final String NAMES = "SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'view' WHEN 'SEQUENCE' THEN 'sequence'"
            + " ELSE 'table' END, TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?"
            + " UNION ALL SELECT lower(ROUTINE_TYPE), ROUTINE_NAME FROM information_schema.ROUTINES"
            + " WHERE ROUTINE_SCHEMA = ?"
            + " UNION ALL SELECT 'event', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ?";

    private MySqlObjects() {}

    static Set<String> names(Jdbc jdbc, String schema) throws SQLException {
        return Inventory.names(jdbc, NAMES, schema, schema, schema);
    }

    static Fingerprint in(Jdbc jdbc, String schema) throws SQLException {
        return Inventory.by(jdbc, OBJECTS, schema, schema, schema, schema, schema, schema, schema, schema);
    }
}
