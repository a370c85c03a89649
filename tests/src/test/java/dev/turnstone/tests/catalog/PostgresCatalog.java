package dev.turnstone.tests.catalog;

import java.sql.SQLException;

/** Reads PostgreSQL's own catalog, which can print every object as the DDL that would make it. */
final class PostgresCatalog implements CatalogReader {
    private static final String OURS = "nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'";
    private static final String NOT_OF_AN_EXTENSION =
            " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = %s.oid AND d.deptype = 'e')";

    @Override
    public void read(CatalogLines lines) throws SQLException {
        lines.addAll("extension", "SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1");
        types(lines);
        sequences(lines);
        tables(lines);
        constraintsAndIndexes(lines);
        viewsTriggersAndRoutines(lines);
    }

    private static void types(CatalogLines lines) throws SQLException {
        lines.addAll("enum", """
                SELECT t.oid::regtype::text, string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
                FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.oid ORDER BY 1""");
        lines.addAll("domain", """
                SELECT t.oid::regtype::text, format_type(typbasetype, typtypmod), CASE WHEN typnotnull THEN 'not null' END,
                       'default ' || typdefault,
                       (SELECT string_agg(pg_get_constraintdef(c.oid), ' ' ORDER BY conname)
                        FROM pg_constraint c WHERE contypid = t.oid AND contype = 'c')
                FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE typtype = 'd' AND %s ORDER BY 1""".formatted(OURS));
    }

    private static void sequences(CatalogLines lines) throws SQLException {
        lines.addAll("sequence", """
                SELECT c.oid::regclass::text, format_type(seqtypid, NULL), 'start ' || seqstart, 'by ' || seqincrement,
                       'from ' || seqmin, 'to ' || seqmax, 'cache ' || seqcache, CASE WHEN seqcycle THEN 'cycle' END,
                       (SELECT 'owned by ' || refobjid::regclass FROM pg_depend d
                        WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'a')
                FROM pg_sequence s JOIN pg_class c ON c.oid = seqrelid ORDER BY 1""");
    }

    private static void tables(CatalogLines lines) throws SQLException {
        lines.addAll("table", """
                SELECT c.oid::regclass::text, CASE relpersistence WHEN 'u' THEN 'unlogged' END,
                       'partition by ' || pg_get_partkeydef(c.oid),
                       (SELECT 'of ' || inhparent::regclass FROM pg_inherits WHERE inhrelid = c.oid),
                       pg_get_expr(relpartbound, c.oid), reloptions::text, CASE WHEN relrowsecurity THEN 'row security' END
                FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                WHERE relkind IN ('r', 'p') AND %s ORDER BY 1""".formatted(OURS));
        lines.addAll("column", """
                SELECT c.oid::regclass::text, attname, format_type(atttypid, atttypmod),
                       CASE WHEN attcollation NOT IN (0, typcollation) THEN 'collate ' || attcollation::regcollation END,
                       CASE WHEN attnotnull THEN 'not null' END,
                       CASE attidentity WHEN 'a' THEN 'identity always' WHEN 'd' THEN 'identity' END,
                       CASE WHEN attgenerated = '' THEN 'default ' ELSE 'generated as ' END || pg_get_expr(adbin, adrelid)
                FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute a ON attrelid = c.oid
                JOIN pg_type t ON t.oid = atttypid LEFT JOIN pg_attrdef ON adrelid = c.oid AND adnum = attnum
                WHERE relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped AND %s
                ORDER BY 1, attnum""".formatted(OURS));
    }

    private static void constraintsAndIndexes(CatalogLines lines) throws SQLException {
        // NOT NULL, a constraint with a name since version 18, is told with its column.
        lines.addAll("constraint", """
                SELECT conrelid::regclass::text, conname, pg_get_constraintdef(c.oid)
                FROM pg_constraint c JOIN pg_namespace n ON n.oid = connamespace
                WHERE conrelid <> 0 AND contype NOT IN ('n', 't') AND %s ORDER BY 1, 2""".formatted(OURS));
        lines.addAll("index", """
                SELECT indrelid::regclass::text, pg_get_indexdef(indexrelid), CASE WHEN NOT indisvalid THEN 'invalid' END
                FROM pg_index i JOIN pg_class c ON c.oid = indexrelid JOIN pg_namespace n ON n.oid = relnamespace
                WHERE %s AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')
                ORDER BY 1, 2""".formatted(OURS));
    }

    private static void viewsTriggersAndRoutines(CatalogLines lines) throws SQLException {
        lines.addAll("view", """
                SELECT c.oid::regclass::text, CASE relkind WHEN 'm' THEN 'materialized' END, reloptions::text,
                       pg_get_viewdef(c.oid)
                FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                WHERE relkind IN ('v', 'm') AND %s %s ORDER BY 1""".formatted(OURS, NOT_OF_AN_EXTENSION.formatted("c")));
        lines.addAll("trigger", """
                SELECT tgrelid::regclass::text, pg_get_triggerdef(oid), 'enabled ' || tgenabled::text
                FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2""");
        lines.addAll("routine", """
                SELECT p.oid::regprocedure::text, pg_get_functiondef(p.oid)
                FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
                WHERE prokind IN ('f', 'p') AND %s %s ORDER BY 1""".formatted(OURS, NOT_OF_AN_EXTENSION.formatted("p")));
    }
}
