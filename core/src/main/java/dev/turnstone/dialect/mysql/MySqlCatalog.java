package dev.turnstone.dialect.mysql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.dialect.trace.Trace;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads definitions from MariaDB and MySQL: what SHOW CREATE gives, and for tables that change names the number that InnoDB
 * has given them.
 */
final class MySqlCatalog implements CatalogTraces.Reader {
    private static final Pattern COUNTER = Pattern.compile(" AUTO_INCREMENT=\\d+");

    private static final Pattern INVENTED = Pattern.compile(" CONSTRAINT `(?:[^`]|``)+_(?:ibfk|chk)_\\d+` ");

    private final String innodbTables;

    /**
     * A reader.
     *
     * @param innodbTables the view of information_schema that has InnoDB's own numbers
     */
    MySqlCatalog(String innodbTables) {
        this.innodbTables = innodbTables;
    }

    /** An object as information_schema lists it. */
    private record Listed(String kind, String schema, String name) {
        String key() {
            return kind.toLowerCase(Locale.ROOT) + " " + name;
        }
    }

    @Override
    public Fingerprint read(Jdbc jdbc, SqlStatement statement) throws SQLException {
        Identifiers identifiers = Identifiers.in(statement);
        String home = home(jdbc);
        List<String> schemas = new ArrayList<>(existingSchemas(jdbc, identifiers.qualifiers()));
        if (!home.isEmpty() && !schemas.contains(home)) {
            schemas.add(home);
        }
        SortedMap<String, Definition> objects = new TreeMap<>();
        for (String schema : schemas) {
            String prefix = schema.equals(home) ? "" : schema + ".";
            for (Listed listed : list(jdbc, schema, identifiers, statement)) {
                objects.put(listed.key().replace(" ", " " + prefix), definition(jdbc, listed, statement));
            }
        }
        if (statement.has("USER") || statement.has("ROLE") || statement.startsWith("REVOKE")) {
            privileges(jdbc).forEach(privilege -> objects.put("privilege " + privilege, new Definition("", "")));
        }
        if (statement.has("DATABASE") || statement.has("SCHEMA")) {
            for (String schema : existingSchemas(jdbc, identifiers.names())) {
                objects.put("database " + schema, new Definition(defaults(jdbc, schema), ""));
            }
        }
        return new Fingerprint(objects);
    }

    @Override
    public String home(Jdbc jdbc) throws SQLException {
        return MySqlFamily.database(jdbc).orElse("");
    }

    static List<String> existingSchemas(Jdbc jdbc, Set<String> names) throws SQLException {
        if (names.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME IN (" + literals(names) + ")",
                row -> row.getString(1));
    }

    private static String defaults(Jdbc jdbc, String schema) throws SQLException {
        return MySqlFamily.one(
                jdbc,
                "SELECT CONCAT(DEFAULT_CHARACTER_SET_NAME, ' ', DEFAULT_COLLATION_NAME)"
                        + " FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = " + literal(schema));
    }

    /** A condition per name, not a list of them: with that the server opens just these tables and not all of them. */
    private static List<Listed> list(Jdbc jdbc, String schema, Identifiers identifiers, SqlStatement statement)
            throws SQLException {
        List<String> selects = new ArrayList<>();
        String in = literal(schema);
        for (String name : identifiers.names()) {
            selects.add(
                    "SELECT CASE WHEN TABLE_TYPE IN ('VIEW', 'SEQUENCE') THEN TABLE_TYPE ELSE 'TABLE' END, TABLE_NAME"
                            + " FROM information_schema.TABLES WHERE TABLE_SCHEMA = " + in + " AND TABLE_NAME = "
                            + literal(name));
        }
        String names = "(" + literals(identifiers.names()) + ")";
        if (statement.has("PROCEDURE") || statement.has("FUNCTION") || statement.has("PACKAGE")) {
            selects.add("SELECT ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = "
                    + in + " AND ROUTINE_NAME IN " + names);
        }
        if (statement.has("TRIGGER")) {
            selects.add("SELECT 'TRIGGER', TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = " + in
                    + " AND TRIGGER_NAME IN " + names);
        }
        if (statement.has("EVENT")) {
            selects.add("SELECT 'EVENT', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = " + in
                    + " AND EVENT_NAME IN " + names);
        }
        return selects.isEmpty()
                ? List.of()
                : jdbc.query(
                        String.join(" UNION ALL ", selects),
                        row -> new Listed(row.getString(1), schema, row.getString(2)));
    }

    private Definition definition(Jdbc jdbc, Listed listed, SqlStatement statement) throws SQLException {
        String name = MySqlFamily.NAMING.quote(listed.schema()) + "." + MySqlFamily.NAMING.quote(listed.name());
        String column = switch (listed.kind()) {
            case "TRIGGER" -> "SQL Original Statement";
            case "SEQUENCE" -> "Create Table";
            default -> "Create " + capital(listed.kind());
        };
        String text = jdbc.queryFirst(
                        "SHOW CREATE " + listed.kind() + " " + name, row -> String.valueOf(row.getString(column)))
                .orElse("");
        Trace trace = MySqlTrace.of(statement);
        if (trace == Trace.NAMES) {
            // They are invented from the table's name, and change with it.
            text = INVENTED.matcher(text).replaceAll(" ");
        }
        boolean numbered = listed.kind().equals("TABLE") && (trace == Trace.NAMES || trace == Trace.REPLACEMENT);
        return new Definition(COUNTER.matcher(text).replaceAll(""), numbered ? number(jdbc, listed) : "");
    }

    private static String capital(String kind) {
        return kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
    }

    /** What InnoDB calls the table; empty text for other engines, and where the login has no right to see it. */
    private String number(Jdbc jdbc, Listed table) {
        try {
            return jdbc.queryFirst(
                            "SELECT TABLE_ID FROM information_schema." + innodbTables + " WHERE NAME = "
                                    + literal(table.schema() + "/" + table.name()),
                            row -> row.getString(1))
                    .orElse("");
        } catch (SQLException e) {
            return "";
        }
    }

    /** All that anybody was granted, as far as this login may see it. */
    private static List<String> privileges(Jdbc jdbc) throws SQLException {
        return jdbc.query(
                "SELECT CONCAT_WS('|', GRANTEE, '', '', PRIVILEGE_TYPE, IS_GRANTABLE)"
                        + " FROM information_schema.USER_PRIVILEGES"
                        + " UNION ALL SELECT CONCAT_WS('|', GRANTEE, TABLE_SCHEMA, '', PRIVILEGE_TYPE, IS_GRANTABLE)"
                        + " FROM information_schema.SCHEMA_PRIVILEGES"
                        + " UNION ALL SELECT CONCAT_WS('|', GRANTEE, TABLE_SCHEMA, TABLE_NAME, PRIVILEGE_TYPE,"
                        + " IS_GRANTABLE) FROM information_schema.TABLE_PRIVILEGES",
                row -> row.getString(1));
    }

    static String literals(Collection<String> names) {
        return names.stream().sorted().map(MySqlCatalog::literal).collect(Collectors.joining(", "));
    }

    /** In hex, which means the same in every SQL mode. */
    static String literal(String text) {
        return text.isEmpty() ? "''" : "_utf8mb4 x'" + HexFormat.of().formatHex(text.getBytes(UTF_8)) + "'";
    }
}
