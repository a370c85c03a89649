package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.dialect.trace.Trace;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads definitions from H2 by its functions DB_OBJECT_SQL and DB_OBJECT_ID, which find an object by its name without going
 * through the catalog. They are for administrators; for others nothing can be read.
 */
final class H2Catalog implements CatalogTraces.Reader {
    static final int ADMIN_RIGHTS_REQUIRED = 90040;

    /** Names in a schema. An index or a constraint that a statement names is also in its table's definition. */
    private static final List<String> KINDS =
            List.of("TABLE", "INDEX", "SEQUENCE", "TRIGGER", "DOMAIN", "ROUTINE", "CONSTANT", "SYNONYM");

    private static final String SEARCH_PATH =
            "SELECT STATE_COMMAND FROM INFORMATION_SCHEMA.SESSION_STATE WHERE STATE_KEY = 'SCHEMA_SEARCH_PATH'";

    private record Found(String kind, String schema, String name, String id, String sql) {}

    @Override
    public Fingerprint read(Jdbc jdbc, SqlStatement statement) throws SQLException {
        try {
            return H2Trace.of(statement) == Trace.EMPTINESS ? rows(jdbc, statement) : objects(jdbc, statement);
        } catch (SQLException e) {
            if (e.getErrorCode() == ADMIN_RIGHTS_REQUIRED) {
                return Fingerprint.UNREADABLE;
            }
            throw e;
        }
    }

    @Override
    public String home(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("CALL SCHEMA()", row -> row.getString(1)).orElseThrow();
    }

    private Fingerprint objects(Jdbc jdbc, SqlStatement statement) throws SQLException {
        Identifiers identifiers = Identifiers.in(statement);
        H2Definition definitions = new H2Definition(statement);
        SortedMap<String, Definition> objects = new TreeMap<>();
        for (Found found : inSchemas(jdbc, identifiers)) {
            objects.put(
                    found.kind().toLowerCase(Locale.ROOT) + " " + H2.NAMING.quote(found.schema()) + "."
                            + H2.NAMING.quote(found.name()),
                    new Definition(
                            definitions.complete(jdbc, found.kind(), found.schema(), found.name(), found.sql()),
                            found.id()));
        }
        for (String kind : List.of("SCHEMA", "USER", "ROLE")) {
            if (statement.has(kind)) {
                for (String name : withoutSchema(jdbc, kind, spellings(identifiers.names()))) {
                    objects.put(
                            kind.toLowerCase(Locale.ROOT) + " " + H2.NAMING.quote(name),
                            new Definition(maker(kind, H2.NAMING.quote(name)), ""));
                }
            }
        }
        return new Fingerprint(objects);
    }

    /** Without the password, which can't be compared: the engine keeps it with other salt each time. */
    private static String maker(String kind, String name) {
        return "CREATE " + kind + " IF NOT EXISTS " + name + (kind.equals("USER") ? " PASSWORD ''" : "");
    }

    private List<Found> inSchemas(Jdbc jdbc, Identifiers identifiers) throws SQLException {
        if (identifiers.names().isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                "SELECT K, S, N, DB_OBJECT_ID(K, S, N), DB_OBJECT_SQL(K, S, N) FROM (VALUES " + rows(KINDS)
                        + ") KINDS(K), (VALUES " + rows(schemas(jdbc, identifiers)) + ") PLACES(S), (VALUES "
                        + rows(spellings(identifiers.names()))
                        + ") NAMES(N) WHERE DB_OBJECT_ID(K, S, N) IS NOT NULL",
                row -> new Found(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        String.valueOf(row.getString(5))));
    }

    /** Where a name may be looked up: what the statement says, else the current schema and the search path. */
    private Set<String> schemas(Jdbc jdbc, Identifiers identifiers) throws SQLException {
        Set<String> schemas = new LinkedHashSet<>();
        schemas.add(home(jdbc));
        if (!identifiers.qualifiers().isEmpty()) {
            schemas.addAll(withoutSchema(jdbc, "SCHEMA", spellings(identifiers.qualifiers())));
        }
        for (String path : jdbc.query(SEARCH_PATH, row -> row.getString(1))) {
            schemas.addAll(H2Definition.quotedNames(path));
        }
        schemas.remove("INFORMATION_SCHEMA");
        return schemas;
    }

    private static List<String> withoutSchema(Jdbc jdbc, String kind, Set<String> names) throws SQLException {
        return jdbc.query(
                "SELECT N FROM (VALUES " + rows(names) + ") NAMES(N) WHERE DB_OBJECT_ID(" + literal(kind)
                        + ", N) IS NOT NULL",
                row -> row.getString(1));
    }

    /** A bare name is folded to upper or lower case, or not, as the database is set. */
    private static Set<String> spellings(Collection<String> names) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String name : names) {
            spellings.add(name);
            spellings.add(name.toUpperCase(Locale.ROOT));
            spellings.add(name.toLowerCase(Locale.ROOT));
        }
        return spellings;
    }

    /** Whether the tables have rows: all that TRUNCATE changes. */
    private Fingerprint rows(Jdbc jdbc, SqlStatement statement) throws SQLException {
        SortedMap<String, Definition> objects = new TreeMap<>();
        for (Found found : inSchemas(jdbc, Identifiers.in(statement))) {
            if (found.kind().equals("TABLE")) {
                String name = H2.NAMING.quote(found.schema()) + "." + H2.NAMING.quote(found.name());
                List<Integer> one = jdbc.query("SELECT 1 FROM " + name + " LIMIT 1", row -> row.getInt(1));
                objects.put("table " + name, new Definition(one.isEmpty() ? Fingerprint.NO_ROWS : "rows", ""));
            }
        }
        return new Fingerprint(objects);
    }

    private static String rows(Collection<String> texts) {
        return texts.stream().map(text -> "(" + literal(text) + ")").collect(Collectors.joining(", "));
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
