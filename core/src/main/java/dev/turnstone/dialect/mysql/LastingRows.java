package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows which statements change rows that no rollback takes back: those of Aria, MyISAM, MEMORY and the like, be it by
 * themselves or through the views, triggers and functions they name. Remembers what it has looked up.
 */
final class LastingRows {
    private static final Set<String> CHANGES_ROWS = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "LOAD", "WITH");

    /** Statements that change rows only through a function they call. */
    private static final Set<String> CALLS_FUNCTIONS = Set.of("SELECT", "SET", "DO", "VALUES");

    /** Nobody changes rows there. */
    private static final Set<String> SERVERS_OWN = Set.of("information_schema", "performance_schema");

    /** By the name in lower case. */
    private final Map<String, Named> tables = new HashMap<>();

    private final Map<String, Named> functions = new HashMap<>();

    /**
     * What a name stands for.
     *
     * @param lasting whether what is done to it stays, or can't be known to be taken back
     * @param bodies the SQL that is executed with it
     */
    private record Named(boolean lasting, List<String> bodies) {
        static final Named NOTHING = new Named(false, List.of());

        Named with(Named other) {
            return new Named(
                    lasting || other.lasting,
                    Stream.of(bodies, other.bodies).flatMap(List::stream).toList());
        }
    }

    /** A row of the catalog. */
    private record Found(String kind, String name, String schema, Optional<String> body) {
        Named meaning() {
            if (kind.equals("TABLE")) {
                // MariaDB finds the tables of information_schema whatever schema is asked for.
                return new Named(!SERVERS_OWN.contains(schema.toLowerCase(Locale.ROOT)), List.of());
            }
            // Who may not see a body doesn't know what it does.
            return new Named(body.isEmpty(), body.stream().toList());
        }
    }

    void forget() {
        tables.clear();
        functions.clear();
    }

    boolean changedBy(Jdbc jdbc, SqlStatement statement) throws SQLException {
        String first = statement.words().isEmpty() ? "" : statement.words().get(0);
        boolean changesRows = CHANGES_ROWS.contains(first);
        if (!changesRows
                && !(CALLS_FUNCTIONS.contains(first) && statement.text().contains("("))) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        List<String> texts = List.of(statement.text());
        boolean tablesToo = changesRows;
        while (!texts.isEmpty()) {
            List<Named> reached = reached(jdbc, texts, tablesToo);
            if (reached.stream().anyMatch(Named::lasting)) {
                return true;
            }
            texts = reached.stream()
                    .flatMap(named -> named.bodies().stream())
                    .filter(seen::add)
                    .toList();
            tablesToo = true;
        }
        return false;
    }

    private List<Named> reached(Jdbc jdbc, List<String> texts, boolean tablesToo) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        Set<String> qualifiers = new LinkedHashSet<>();
        for (String text : texts) {
            Identifiers identifiers = Identifiers.in(text);
            identifiers.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
            qualifiers.addAll(identifiers.qualifiers());
        }
        look(jdbc, names, qualifiers, tablesToo);
        return names.stream()
                .flatMap(name ->
                        tablesToo ? Stream.of(functions.get(name), tables.get(name)) : Stream.of(functions.get(name)))
                .toList();
    }

    private void look(Jdbc jdbc, Set<String> names, Set<String> qualifiers, boolean tablesToo) throws SQLException {
        List<String> schemas =
                new ArrayList<>(qualifiers.stream().map(MySqlCatalog::literal).toList());
        schemas.add("DATABASE()");
        List<String> newFunctions = unknown(names, functions);
        List<String> newTables = tablesToo ? unknown(names, tables) : List.of();
        List<String> selects = new ArrayList<>();
        for (String schema : schemas) {
            if (!newFunctions.isEmpty()) {
                selects.add("SELECT 'FUNCTION', ROUTINE_NAME, ROUTINE_SCHEMA, ROUTINE_DEFINITION"
                        + " FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = " + schema
                        + " AND ROUTINE_NAME IN (" + MySqlCatalog.literals(newFunctions) + ")");
            }
            newTables.forEach(name -> selects.addAll(ofTable(schema, MySqlCatalog.literal(name))));
        }
        newFunctions.forEach(name -> functions.put(name, Named.NOTHING));
        newTables.forEach(name -> tables.put(name, Named.NOTHING));
        if (!selects.isEmpty()) {
            jdbc.query(String.join(" UNION ALL ", selects), LastingRows::found).forEach(this::remember);
        }
    }

    private static List<String> unknown(Set<String> names, Map<String, Named> known) {
        return names.stream().filter(name -> !known.containsKey(name)).toList();
    }

    /** A condition per name, not a list of them: with that the server opens just these tables and not all of them. */
    private static Collection<String> ofTable(String schema, String name) {
        return List.of(
                "SELECT 'TABLE', T.TABLE_NAME, T.TABLE_SCHEMA, NULL FROM information_schema.TABLES T"
                        + " JOIN information_schema.ENGINES E ON E.ENGINE = T.ENGINE WHERE T.TABLE_SCHEMA = " + schema
                        + " AND T.TABLE_NAME = " + name + " AND COALESCE(E.TRANSACTIONS, 'NO') <> 'YES'",
                "SELECT 'VIEW', TABLE_NAME, TABLE_SCHEMA, NULLIF(VIEW_DEFINITION, '') FROM information_schema.VIEWS"
                        + " WHERE TABLE_SCHEMA = " + schema + " AND TABLE_NAME = " + name,
                "SELECT 'TRIGGER', EVENT_OBJECT_TABLE, EVENT_OBJECT_SCHEMA, NULLIF(ACTION_STATEMENT, '')"
                        + " FROM information_schema.TRIGGERS WHERE EVENT_OBJECT_SCHEMA = " + schema
                        + " AND EVENT_OBJECT_TABLE = " + name);
    }

    private static Found found(java.sql.ResultSet row) throws SQLException {
        return new Found(row.getString(1), row.getString(2), row.getString(3), Optional.ofNullable(row.getString(4)));
    }

    private void remember(Found found) {
        Map<String, Named> known = found.kind().equals("FUNCTION") ? functions : tables;
        known.merge(found.name().toLowerCase(Locale.ROOT), found.meaning(), Named::with);
    }
}
