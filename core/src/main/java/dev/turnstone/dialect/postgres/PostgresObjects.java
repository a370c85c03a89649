package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.inventory.Inventory;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Set;

/** What objects a schema has: tables with their columns, constraints, indexes, triggers and policies, and the rest. */
final class PostgresObjects {
    private static final String FROM_NAMESPACE = " JOIN pg_catalog.pg_namespace n ON n.oid = ";
    private static final String IN_SCHEMA = " WHERE n.nspname = ?";

    /**
     * What belongs to an extension, or to another object, comes and goes with it. Of a partitioned table the columns do so
     * that it is partitioned by.
     */
    private static final String BY_ITSELF = " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d"
            + " WHERE d.objid = %s.oid AND d.objsubid = 0 AND d.deptype IN ('e', 'i', 'a'))";

    private static final String OF_RELATIONS =
            " FROM pg_catalog.pg_class c" + FROM_NAMESPACE + "c.relnamespace" + IN_SCHEMA
                    + " AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')"
                    + String.format(
                            BY_ITSELF.replace(
                                    "d.deptype IN ('e', 'i', 'a')",
                                    "(d.deptype IN ('e', 'i')" + " OR d.deptype = 'a' AND c.relkind = 'S')"),
                            "c");

    private static final String OF_ROUTINES = " FROM pg_catalog.pg_proc p" + FROM_NAMESPACE + "p.pronamespace"
            + IN_SCHEMA + String.format(BY_ITSELF, "p");

    private static final String OF_TYPES = " FROM pg_catalog.pg_type t" + FROM_NAMESPACE + "t.typnamespace" + IN_SCHEMA
            + " AND (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND EXISTS (SELECT 1 FROM pg_catalog.pg_class c"
            + " WHERE c.oid = t.typrelid AND c.relkind = 'c'))" + String.format(BY_ITSELF, "t");

    private static final String RELATIONS =
            "SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'"
                    + " WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' ELSE 'table' END, c.relname,"
                    + " md5(concat_ws(' ',"
                    + " (SELECT string_agg(concat_ws(' ', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,"
                    + " pg_catalog.pg_get_expr(f.adbin, f.adrelid)), ',' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a"
                    + " LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum"
                    + " WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),"
                    + " (SELECT string_agg(pg_catalog.pg_get_constraintdef(k.oid), ',' ORDER BY k.conname)"
                    + " FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid),"
                    + " (SELECT string_agg(pg_catalog.pg_get_indexdef(i.indexrelid), ',' ORDER BY i.indexrelid)"
                    + " FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid),"
                    + " (SELECT string_agg(pg_catalog.pg_get_triggerdef(t.oid), ',' ORDER BY t.tgname)"
                    + " FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal),"
                    + " CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid) END))"
                    + OF_RELATIONS;

    private static final String ROUTINES = "SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate'"
            + " ELSE 'function' END, p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')',"
            + " md5(concat_ws(' ', p.prosrc, pg_catalog.pg_get_function_result(p.oid), p.provolatile, p.prosecdef))"
            + OF_ROUTINES;

    private static final String TYPES = "SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END, t.typname,"
            + " md5(concat_ws(' ', t.typtype, (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)"
            + " FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid)))"
            + OF_TYPES;

    private static final String NAMES = "SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'"
            + " WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' ELSE 'table' END, c.relname"
            + OF_RELATIONS
            + " UNION ALL SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,"
            + " p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')'"
            + OF_ROUTINES + " UNION ALL SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END, t.typname"
            + OF_TYPES;

    private PostgresObjects() {}

    static Set<String> names(Jdbc jdbc, String schema) throws SQLException {
        return Inventory.names(jdbc, NAMES, schema, schema, schema);
    }

    static Fingerprint in(Jdbc jdbc, String schema) throws SQLException {
        return Inventory.by(jdbc, RELATIONS + " UNION ALL " + ROUTINES + " UNION ALL " + TYPES, schema, schema, schema);
    }
}
