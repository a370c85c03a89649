package dev.turnstone.dialect.inventory;

import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.jdbc.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what objects there are in a schema, each with a text that changes when the object does. */
public final class Inventory {
    private Inventory() {}

    /**
     * By a query of three columns: the kind, the name, and whatever tells of a change.
     *
     * @param parameters of the query
     */
    public static Fingerprint by(Jdbc jdbc, String query, @Nullable Object... parameters) throws SQLException {
        TreeMap<String, Definition> objects = new TreeMap<>();
        jdbc.query(
                        query,
                        row -> Map.entry(row.getString(1) + " " + row.getString(2), String.valueOf(row.getString(3))),
                        parameters)
                .forEach(each -> objects.merge(each.getKey(), definition(each.getValue()), Inventory::together));
        return new Fingerprint(objects);
    }

    /**
     * The same of which only the first two columns are wanted, and known.
     *
     * @param parameters of the query
     */
    public static Set<String> names(Jdbc jdbc, String query, @Nullable Object... parameters) throws SQLException {
        return new TreeSet<>(jdbc.query(query, row -> row.getString(1) + " " + row.getString(2), parameters));
    }

    /** By what every driver tells: tables and views. */
    public static Set<String> namesByDriver(Jdbc jdbc, String schema) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables = jdbc.connection()
                .getMetaData()
                .getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE", "VIEW"})) {
            while (tables.next()) {
                String kind = "VIEW".equals(tables.getString("TABLE_TYPE")) ? "view" : "table";
                names.add(kind + " " + tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** By what every driver tells: tables, views, and their columns. */
    public static Fingerprint byDriver(Jdbc jdbc, String schema) throws SQLException {
        TreeMap<String, Definition> objects = new TreeMap<>();
        TreeMap<String, String> kinds = new TreeMap<>();
        for (String object : namesByDriver(jdbc, schema)) {
            kinds.put(object.substring(object.indexOf(' ') + 1), object.substring(0, object.indexOf(' ')));
            objects.put(object, definition(""));
        }
        var server = jdbc.connection().getMetaData();
        try (ResultSet columns = server.getColumns(null, schema, "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                if (kinds.containsKey(table)) {
                    objects.merge(
                            kinds.get(table) + " " + table,
                            definition(columns.getString("COLUMN_NAME") + " " + columns.getString("TYPE_NAME") + " "
                                    + columns.getInt("COLUMN_SIZE") + " " + columns.getInt("NULLABLE")),
                            Inventory::together);
                }
            }
        }
        return new Fingerprint(objects);
    }

    private static Definition definition(String text) {
        return new Definition(text, "");
    }

    private static Definition together(Definition one, Definition other) {
        return definition(one.text() + "; " + other.text());
    }
}
