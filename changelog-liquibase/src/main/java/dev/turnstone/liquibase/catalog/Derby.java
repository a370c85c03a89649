package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Row;
import dev.turnstone.changelog.Lookup.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The descriptor of an index tells its columns by their numbers. Liquibase finds names whatever their case. */
final class Derby implements Catalog {
    private static final String TABLES = """
            SELECT n.SCHEMANAME s, t.TABLENAME t, t.TABLENAME o, CAST(NULL AS VARCHAR(1)) c, 0 p
            FROM SYS.SYSTABLES t JOIN SYS.SYSSCHEMAS n ON n.SCHEMAID = t.SCHEMAID WHERE t.TABLETYPE %s""";

    private static final String CONSTRAINTS = """
            SELECT n.SCHEMANAME s, t.TABLENAME t, k.CONSTRAINTNAME o, i.DESCRIPTOR c, 0 p
            FROM SYS.SYSCONSTRAINTS k JOIN SYS.SYSTABLES t ON t.TABLEID = k.TABLEID
            JOIN SYS.SYSSCHEMAS n ON n.SCHEMAID = t.SCHEMAID JOIN SYS.%s d ON d.CONSTRAINTID = k.CONSTRAINTID
            JOIN SYS.SYSCONGLOMERATES i ON i.CONGLOMERATEID = d.CONGLOMERATEID WHERE k.TYPE = '%s'""";

    private static final String COLUMN_NUMBERS = """
            SELECT a.COLUMNNUMBER, a.COLUMNNAME FROM SYS.SYSCOLUMNS a JOIN SYS.SYSTABLES t ON t.TABLEID = a.REFERENCEID
            JOIN SYS.SYSSCHEMAS n ON n.SCHEMAID = t.SCHEMAID WHERE t.TABLENAME = ?""";

    /** As <code>UNIQUE BTREE (1, 2 DESC)</code>. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final String SCHEMA = "CURRENT SCHEMA";

    private static final Selects SELECTS = new Selects(
            SCHEMA,
            Map.of(
                    Kind.TABLE,
                    TABLES.formatted("<> 'V'"),
                    Kind.VIEW,
                    TABLES.formatted("= 'V'"),
                    Kind.SEQUENCE,
                    """
            SELECT n.SCHEMANAME s, q.SEQUENCENAME t, q.SEQUENCENAME o, CAST(NULL AS VARCHAR(1)) c, 0 p
            FROM SYS.SYSSEQUENCES q JOIN SYS.SYSSCHEMAS n ON n.SCHEMAID = q.SCHEMAID""",
                    Kind.COLUMN,
                    """
            SELECT n.SCHEMANAME s, t.TABLENAME t, a.COLUMNNAME o, CAST(NULL AS VARCHAR(1)) c, 0 p
            FROM SYS.SYSCOLUMNS a JOIN SYS.SYSTABLES t ON t.TABLEID = a.REFERENCEID
            JOIN SYS.SYSSCHEMAS n ON n.SCHEMAID = t.SCHEMAID""",
                    Kind.TYPED_COLUMN,
                    """
            SELECT n.SCHEMANAME s, t.TABLENAME t, a.COLUMNNAME o, CAST(a.COLUMNDATATYPE AS VARCHAR(200)) c, 0 p
            FROM SYS.SYSCOLUMNS a JOIN SYS.SYSTABLES t ON t.TABLEID = a.REFERENCEID
            JOIN SYS.SYSSCHEMAS n ON n.SCHEMAID = t.SCHEMAID""",
                    Kind.INDEX,
                    """
            SELECT n.SCHEMANAME s, t.TABLENAME t, i.CONGLOMERATENAME o, i.DESCRIPTOR c, 0 p
            FROM SYS.SYSCONGLOMERATES i JOIN SYS.SYSTABLES t ON t.TABLEID = i.TABLEID
            JOIN SYS.SYSSCHEMAS n ON n.SCHEMAID = t.SCHEMAID WHERE i.ISINDEX""",
                    Kind.FOREIGN_KEY,
                    CONSTRAINTS.formatted("SYSFOREIGNKEYS", "F"),
                    Kind.PRIMARY_KEY,
                    CONSTRAINTS.formatted("SYSKEYS", "P"),
                    Kind.UNIQUE,
                    CONSTRAINTS.formatted("SYSKEYS", "U")));

    @Override
    public List<Found> find(Sought sought, Lookup database) throws Unanswered {
        List<Found> found = new ArrayList<>();
        for (Found each : SELECTS.find(sought, database)) {
            found.add(
                    each.columns().isEmpty() || sought.kind() == Kind.TYPED_COLUMN
                            ? each
                            : new Found(
                                    each.table(),
                                    each.name(),
                                    columns(each, numbered(each.table(), sought.schema(), database))));
        }
        return found;
    }

    private static Map<String, String> numbered(String table, Optional<String> schema, Lookup database)
            throws Unanswered {
        List<Row> rows = schema.isPresent()
                ? database.rows(
                        COLUMN_NUMBERS + " AND LOWER(n.SCHEMANAME) = ?",
                        table,
                        schema.get().toLowerCase(Locale.ROOT))
                : database.rows(COLUMN_NUMBERS + " AND n.SCHEMANAME = " + SCHEMA, table);
        return rows.stream().collect(Collectors.toMap(row -> row.text(0), row -> row.text(1)));
    }

    private static List<String> columns(Found described, Map<String, String> numbered) {
        return NUMBER.matcher(described.columns().get(0))
                .results()
                .map(number -> numbered.getOrDefault(number.group(), number.group()))
                .toList();
    }

    @Override
    public boolean isSame(Kind kind, String written, String found) {
        return written.equalsIgnoreCase(found);
    }

    @Override
    public String oneRow() {
        return "FETCH FIRST 1 ROWS ONLY";
    }
}
