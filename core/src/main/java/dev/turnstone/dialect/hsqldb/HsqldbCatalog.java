package dev.turnstone.dialect.hsqldb;

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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads definitions from HSQLDB. It makes a view of INFORMATION_SCHEMA anew, for all objects, whenever one is asked for after
 * a change; so a name is first tried, and only for objects that are there the views are asked.
 */
final class HsqldbCatalog implements CatalogTraces.Reader {
    private static final String INDEXED =
            "SELECT TABLE_SCHEM, TABLE_NAME FROM INFORMATION_SCHEMA.SYSTEM_INDEXINFO WHERE TABLE_SCHEM IN (%s)"
                    + " AND INDEX_NAME IN (%s)";

    private static final String WATCHED =
            "SELECT EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE FROM INFORMATION_SCHEMA.TRIGGERS"
                    + " WHERE TRIGGER_SCHEMA IN (%s) AND TRIGGER_NAME IN (%s)";

    /** Each gives kind, schema, name and definition. */
    private static final List<Listing> LISTINGS = List.of(
            new Listing(
                    "SEQUENCE",
                    "SELECT 'sequence', SEQUENCE_SCHEMA, SEQUENCE_NAME, 'CREATE SEQUENCE \"' || SEQUENCE_SCHEMA || '\".\"'"
                            + " || SEQUENCE_NAME || '\" AS ' || DATA_TYPE || ' START WITH ' || START_VALUE"
                            + " || ' INCREMENT BY ' || INCREMENT || ' MAXVALUE ' || MAXIMUM_VALUE || ' MINVALUE '"
                            + " || MINIMUM_VALUE || RTRIM(CASE CYCLE_OPTION WHEN 'YES' THEN ' CYCLE' ELSE '' END)"
                            + " FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA IN (%s)"
                            + " AND SEQUENCE_NAME IN (%s)"),
            new Listing(
                    "RESTART",
                    "SELECT 'position', SEQUENCE_SCHEMA, SEQUENCE_NAME, 'ALTER SEQUENCE \"' || SEQUENCE_SCHEMA || '\".\"'"
                            + " || SEQUENCE_NAME || '\" RESTART WITH ' || NEXT_VALUE"
                            + " FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA IN (%s)"
                            + " AND SEQUENCE_NAME IN (%s)"),
            routines("FUNCTION"),
            routines("PROCEDURE"),
            routines("ROUTINE"),
            new Listing(
                    "DOMAIN",
                    "SELECT 'domain', DOMAIN_SCHEMA, DOMAIN_NAME, 'CREATE DOMAIN \"' || DOMAIN_SCHEMA || '\".\"'"
                            + " || DOMAIN_NAME || '\" AS ' || DTD_IDENTIFIER"
                            + " || COALESCE(' DEFAULT ' || DOMAIN_DEFAULT, '') || COALESCE((SELECT GROUP_CONCAT("
                            + "' CHECK (' || C.CHECK_CLAUSE || ')' ORDER BY C.CHECK_CLAUSE SEPARATOR ' ')"
                            + " FROM INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS D JOIN"
                            + " INFORMATION_SCHEMA.CHECK_CONSTRAINTS C ON C.CONSTRAINT_SCHEMA = D.CONSTRAINT_SCHEMA"
                            + " AND C.CONSTRAINT_NAME = D.CONSTRAINT_NAME WHERE D.DOMAIN_SCHEMA = O.DOMAIN_SCHEMA"
                            + " AND D.DOMAIN_NAME = O.DOMAIN_NAME), '') FROM INFORMATION_SCHEMA.DOMAINS O"
                            + " WHERE DOMAIN_SCHEMA IN (%s) AND DOMAIN_NAME IN (%s)"),
            new Listing(
                    "TYPE",
                    "SELECT 'type', USER_DEFINED_TYPE_SCHEMA, USER_DEFINED_TYPE_NAME, 'CREATE TYPE \"'"
                            + " || USER_DEFINED_TYPE_SCHEMA || '\".\"' || USER_DEFINED_TYPE_NAME || '\" AS '"
                            + " || SOURCE_DTD_IDENTIFIER FROM INFORMATION_SCHEMA.USER_DEFINED_TYPES"
                            + " WHERE USER_DEFINED_TYPE_SCHEMA IN (%s) AND USER_DEFINED_TYPE_NAME IN (%s)"),
            new Listing(
                    "SYNONYM",
                    "SELECT 'synonym', SYNONYM_SCHEMA, SYNONYM_NAME, 'CREATE SYNONYM \"' || SYNONYM_SCHEMA || '\".\"'"
                            + " || SYNONYM_NAME || '\" FOR \"' || OBJECT_SCHEMA || '\".\"' || OBJECT_NAME || '\"'"
                            + " FROM INFORMATION_SCHEMA.SYSTEM_SYNONYMS WHERE SYNONYM_SCHEMA IN (%s)"
                            + " AND SYNONYM_NAME IN (%s)"));

    /** What is asked when this word is in the statement. */
    private record Listing(String word, String query) {}

    private static Listing routines(String word) {
        return new Listing(
                word,
                "SELECT 'routine', ROUTINE_SCHEMA, ROUTINE_NAME || ' ' || SPECIFIC_NAME, ROUTINE_DEFINITION"
                        + " FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_SCHEMA IN (%s) AND ROUTINE_NAME IN (%s)");
    }

    @Override
    public String home(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("VALUES CURRENT_SCHEMA", row -> row.getString(1)).orElseThrow();
    }

    @Override
    public Fingerprint read(Jdbc jdbc, SqlStatement statement) throws SQLException {
        Identifiers identifiers = Identifiers.in(statement);
        Set<String> names = spellings(identifiers.names());
        Set<String> schemas = schemas(jdbc, identifiers);
        TreeMap<String, Definition> objects = new TreeMap<>();
        if (names.isEmpty()) {
            return new Fingerprint(objects);
        }
        Set<HsqldbTable> tables = tables(jdbc, schemas, names);
        if (HsqldbTrace.of(statement) == Trace.EMPTINESS) {
            for (HsqldbTable table : tables) {
                objects.put(
                        "table " + table.sql(), new Definition(table.hasRows(jdbc) ? "rows" : Fingerprint.NO_ROWS, ""));
            }
            return new Fingerprint(objects);
        }
        if (statement.has("INDEX")) {
            tables.addAll(named(jdbc, INDEXED, schemas, names));
        }
        if (statement.has("TRIGGER")) {
            tables.addAll(named(jdbc, WATCHED, schemas, names));
        }
        HsqldbDefinition definitions = new HsqldbDefinition(identifiers);
        for (HsqldbTable table : tables) {
            objects.put("table " + table.sql(), new Definition(definitions.of(jdbc, table), ""));
        }
        list(jdbc, statement, schemas, names).forEach((name, text) -> objects.put(name, new Definition(text, "")));
        return new Fingerprint(objects);
    }

    private static Map<String, String> list(Jdbc jdbc, SqlStatement statement, Set<String> schemas, Set<String> names)
            throws SQLException {
        Map<String, String> found = new TreeMap<>();
        for (Listing listing : LISTINGS) {
            if (statement.has(listing.word())) {
                String query = listing.query().formatted(literals(schemas), literals(names));
                for (List<String> row : jdbc.query(
                        query,
                        row -> List.of(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                String.valueOf(row.getString(4))))) {
                    String name = row.get(0) + " " + Hsqldb.NAMING.quote(row.get(1)) + "."
                            + Hsqldb.NAMING.quote(HsqldbDefinition.withoutNumber(row.get(2)));
                    found.merge(name, HsqldbDefinition.withoutSpecific(row.get(3)), HsqldbDefinition::both);
                }
            }
        }
        if (statement.has("SCHEMA")) {
            for (String schema : schemasAmong(jdbc, names)) {
                found.put("schema " + Hsqldb.NAMING.quote(schema), "CREATE SCHEMA " + Hsqldb.NAMING.quote(schema));
            }
        }
        if (statement.has("USER") || statement.has("ROLE")) {
            jdbc.query(
                            "SELECT AUTHORIZATION_TYPE, AUTHORIZATION_NAME FROM INFORMATION_SCHEMA.AUTHORIZATIONS"
                                    + " WHERE AUTHORIZATION_NAME IN (" + literals(names) + ")",
                            row -> row.getString(1) + " " + Hsqldb.NAMING.quote(row.getString(2)))
                    .forEach(name -> found.put(
                            name.toLowerCase(Locale.ROOT),
                            "CREATE " + name + (name.startsWith("USER") ? " PASSWORD ''" : "")));
        }
        return found;
    }

    private Set<String> schemas(Jdbc jdbc, Identifiers identifiers) throws SQLException {
        Set<String> schemas = new LinkedHashSet<>();
        schemas.add(home(jdbc));
        if (!identifiers.qualifiers().isEmpty()) {
            schemas.addAll(schemasAmong(jdbc, spellings(identifiers.qualifiers())));
        }
        return schemas;
    }

    private static List<String> schemasAmong(Jdbc jdbc, Set<String> names) throws SQLException {
        return jdbc.query(
                "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME IN (" + literals(names) + ")",
                row -> row.getString(1));
    }

    private static Set<HsqldbTable> tables(Jdbc jdbc, Set<String> schemas, Set<String> names) throws SQLException {
        Set<HsqldbTable> tables = new LinkedHashSet<>();
        for (String schema : schemas) {
            for (String name : names) {
                HsqldbTable table = new HsqldbTable(schema, name);
                if (table.exists(jdbc)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static List<HsqldbTable> named(Jdbc jdbc, String query, Set<String> schemas, Set<String> names)
            throws SQLException {
        return jdbc.query(
                query.formatted(literals(schemas), literals(names)),
                row -> new HsqldbTable(row.getString(1), row.getString(2)));
    }

    /** A bare name is folded to upper case. */
    private static Set<String> spellings(Collection<String> names) {
        Set<String> spellings = new LinkedHashSet<>(names);
        names.forEach(name -> spellings.add(name.toUpperCase(Locale.ROOT)));
        return spellings;
    }

    static String literals(Collection<String> texts) {
        return texts.stream().map(HsqldbCatalog::literal).collect(Collectors.joining(", "));
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
