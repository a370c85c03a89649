package dev.turnstone.dialect.postgres;

import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.inventory.Drop;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Empties a schema of PostgreSQL. What depends on something goes with it, wherever it is; so it may be gone already when its
 * own turn comes. Extensions go where the login owns them.
 */
final class PostgresEmptying implements Emptying {
    private static final String COLLATIONS =
            "SELECT c.collname FROM pg_catalog.pg_collation c JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace"
                    + " WHERE n.nspname = ? AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d"
                    + " WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1";

    private static final String EXTENSIONS =
            "SELECT e.extname FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace"
                    + " JOIN pg_catalog.pg_roles r ON r.oid = e.extowner"
                    + " WHERE n.nspname = ? AND r.rolname = current_user ORDER BY 1";

    /** The kinds that {@link PostgresObjects} tells, of which one has more than one word. */
    private static final List<String> KINDS = List.of(
            "materialized view",
            "foreign table",
            "view",
            "table",
            "procedure",
            "aggregate",
            "function",
            "type",
            "domain",
            "sequence");

    private final Naming naming;

    PostgresEmptying(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Drop> drops(Jdbc jdbc, String schema) throws SQLException {
        List<String> objects = List.copyOf(PostgresObjects.names(jdbc, schema));
        List<Drop> drops = new ArrayList<>();
        for (String kind : KINDS) {
            objects.stream()
                    .filter(object -> object.startsWith(kind + " "))
                    .map(object -> object.substring(kind.length() + 1))
                    .map(name -> drop(kind, name, in(schema, name)))
                    .forEach(drops::add);
        }
        jdbc.query(COLLATIONS, row -> row.getString(1), schema)
                .forEach(name -> drops.add(drop("collation", name, in(schema, name))));
        jdbc.query(EXTENSIONS, row -> row.getString(1), schema)
                .forEach(name -> drops.add(drop("extension", name, naming.quote(name))));
        return drops;
    }

    private static Drop drop(String kind, String name, String written) {
        return Drop.of(kind, name, "DROP " + kind.toUpperCase(Locale.ROOT) + " IF EXISTS " + written + " CASCADE");
    }

    /** That of a routine has its arguments behind it. */
    private String in(String schema, String name) {
        int arguments = name.indexOf('(');
        String bare = arguments < 0 ? name : name.substring(0, arguments);
        return naming.quote(schema) + "." + naming.quote(bare) + name.substring(bare.length());
    }

    @Override
    public List<String> removal(Jdbc jdbc, String schema) {
        return List.of("DROP SCHEMA IF EXISTS " + naming.quote(schema) + " CASCADE");
    }
}
