package dev.turnstone.dialect.hsqldb;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;

/** A table or view. */
record HsqldbTable(String schema, String name) {
    private static final int NOT_FOUND = -5501;

    /** As it may stand in a statement. */
    String sql() {
        return Hsqldb.NAMING.quote(schema) + "." + Hsqldb.NAMING.quote(name);
    }

    boolean exists(Jdbc jdbc) throws SQLException {
        try {
            jdbc.query("SELECT 1 FROM " + sql() + " WHERE 1 = 0", row -> row.getInt(1));
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    boolean hasRows(Jdbc jdbc) throws SQLException {
        return !jdbc.query("SELECT 1 FROM " + sql() + " LIMIT 1", row -> row.getInt(1))
                .isEmpty();
    }

    /** The condition that finds it in a view of INFORMATION_SCHEMA. */
    String where(String schemaColumn, String tableColumn) {
        return " WHERE " + schemaColumn + " = " + HsqldbCatalog.literal(schema) + " AND " + tableColumn + " = "
                + HsqldbCatalog.literal(name);
    }
}
