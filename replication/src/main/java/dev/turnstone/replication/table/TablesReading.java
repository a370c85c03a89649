package dev.turnstone.replication.table;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Row;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.replication.table.Column.Filling;
import dev.turnstone.replication.table.Column.Presence;
import dev.turnstone.replication.table.Table.Identity;
import dev.turnstone.replication.table.Tables.TypeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tables of a PostgreSQL database from its catalog. */
public final class TablesReading {
    private static final String OF_USERS = " n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";
    private static final String TABLES = "SELECT n.nspname, c.relname, c.relreplident,"
            + " coalesce((SELECT x.relname FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid"
            + " WHERE i.indrelid = c.oid AND i.indisreplident LIMIT 1), '')"
            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind IN ('r', 'p') AND" + OF_USERS + " ORDER BY 1, 2";
    private static final String COLUMNS = "SELECT n.nspname, c.relname, a.attname,"
            + " format_type(a.atttypid, a.atttypmod), a.attnotnull::text,"
            + " CASE WHEN a.attgenerated <> '' THEN 'g' WHEN a.atthasdef OR a.attidentity <> '' THEN 'd' ELSE '' END"
            + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND" + OF_USERS
            + " ORDER BY 1, 2, a.attnum";
    private static final String INDEXES = "SELECT n.nspname, c.relname, x.relname, i.indisunique::text,"
            + " i.indisprimary::text, i.indisvalid::text, coalesce(a.attname, '')"
            + " FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)"
            + " LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum"
            + " WHERE c.relkind IN ('r', 'p') AND" + OF_USERS + " ORDER BY 1, 2, 3, k.place";
    private static final String CONSTRAINTS = "SELECT n.nspname, c.relname, o.conname, o.contype"
            + " FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE o.contype <> 'n' AND" + OF_USERS + " ORDER BY 1, 2, 3";

    private static final String WHOLES =
            "SELECT n.nspname, c.relname, m.nspname, w.relname, w.relkind FROM pg_inherits i"
                    + " JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " JOIN pg_class w ON w.oid = i.inhparent JOIN pg_namespace m ON m.oid = w.relnamespace"
                    + " WHERE c.relkind IN ('r', 'p') AND" + OF_USERS;

    private static final String TYPES = "SELECT n.nspname, t.typname, coalesce(e.enumlabel, '') FROM pg_type t"
            + " JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_enum e ON e.enumtypid = t.oid"
            + " WHERE t.typtype IN ('e', 'd', 'c', 'r') AND" + OF_USERS + " ORDER BY 1, 2, e.enumsortorder";

    private final Lookup database;
    private final Map<TableName, Table> tables = new LinkedHashMap<>();

    private TablesReading(Lookup database) {
        this.database = database;
    }

    /**
     * All tables of users.
     *
     * @throws Unanswered when the database refuses
     */
    public static Tables read(Lookup database) throws Unanswered {
        TablesReading reading = new TablesReading(database);
        for (Row row : database.rows(TABLES)) {
            Identity identity = identity(row.text(2), row.text(3));
            reading.put(new Table(name(row), identity, List.of(), List.of(), List.of()));
        }
        reading.columns();
        reading.indexes();
        reading.constraints();
        return Tables.of(
                database.first("SELECT coalesce(current_schema(), 'public')").orElse("public"),
                reading.tables.values(),
                types(database),
                families(database));
    }

    private static Families families(Lookup database) throws Unanswered {
        Map<TableName, Set<TableName>> wholes = new LinkedHashMap<>();
        Set<TableName> partitioned = new LinkedHashSet<>();
        for (Row row : database.rows(WHOLES)) {
            TableName whole = new TableName(row.text(2), row.text(3));
            wholes.computeIfAbsent(name(row), part -> new LinkedHashSet<>()).add(whole);
            if (row.text(4).equals("p")) {
                partitioned.add(whole);
            }
        }
        return new Families(wholes, partitioned);
    }

    private static Set<TypeValue> types(Lookup database) throws Unanswered {
        Set<TypeValue> types = new LinkedHashSet<>();
        for (Row row : database.rows(TYPES)) {
            types.add(new TypeValue(name(row), ""));
            types.add(new TypeValue(name(row), row.text(2)));
        }
        return types;
    }

    private static TableName name(Row row) {
        return new TableName(row.text(0), row.text(1));
    }

    private void put(Table table) {
        tables.put(table.name(), table);
    }

    private static Identity identity(String relreplident, String index) {
        return switch (relreplident) {
            case "f" -> new Identity(Identity.Kind.FULL, "");
            case "n" -> new Identity(Identity.Kind.NOTHING, "");
            case "i" -> new Identity(Identity.Kind.INDEX, index);
            default -> Identity.DEFAULT;
        };
    }

    private void columns() throws Unanswered {
        Map<TableName, List<Column>> columns = new LinkedHashMap<>();
        for (Row row : database.rows(COLUMNS)) {
            Filling filling = switch (row.text(5)) {
                case "g" -> Filling.GENERATED;
                case "d" -> Filling.DEFAULT;
                default -> Filling.NOTHING;
            };
            Presence presence = row.text(4).equals("true") ? Presence.REQUIRED : Presence.OPTIONAL;
            columns.computeIfAbsent(name(row), name -> new ArrayList<>())
                    .add(new Column(row.text(2), row.text(3), presence, filling));
        }
        tables.replaceAll((name, table) ->
                new Table(name, table.identity(), columns.getOrDefault(name, List.of()), List.of(), List.of()));
    }

    /** One row for each of its columns. */
    private void indexes() throws Unanswered {
        for (Row row : database.rows(INDEXES)) {
            Table table = tables.get(name(row));
            if (table == null) {
                continue;
            }
            List<String> columns =
                    new ArrayList<>(table.index(row.text(2)).map(Index::columns).orElse(List.of()));
            columns.add(row.text(6));
            Index.Use use = row.text(4).equals("true")
                    ? Index.Use.PRIMARY_KEY
                    : row.text(3).equals("true") ? Index.Use.UNIQUENESS : Index.Use.SPEED;
            Index.State state = row.text(5).equals("true") ? Index.State.VALID : Index.State.INVALID;
            List<Index> others = table.indexes().stream()
                    .filter(index -> !index.name().equals(row.text(2)))
                    .toList();
            put(new Table(table.name(), table.identity(), table.columns(), others, List.of())
                    .with(new Index(row.text(2), columns, use, state)));
        }
    }

    private void constraints() throws Unanswered {
        for (Row row : database.rows(CONSTRAINTS)) {
            Table table = tables.get(name(row));
            if (table != null) {
                put(table.with(new Constraint(row.text(2), Constraint.Kind.of(row.text(3)))));
            }
        }
    }
}
