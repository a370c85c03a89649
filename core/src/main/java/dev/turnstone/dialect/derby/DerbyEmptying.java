package dev.turnstone.dialect.derby;

import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.inventory.Drop;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Empties a schema of Derby, which drops nothing that something else stands on. */
final class DerbyEmptying implements Emptying {
    private static final String TRIGGERS = "SELECT T.TRIGGERNAME FROM SYS.SYSTRIGGERS T JOIN SYS.SYSSCHEMAS S"
            + " ON S.SCHEMAID = T.SCHEMAID WHERE S.SCHEMANAME = ? ORDER BY 1";
    private static final String KEYS =
            "SELECT T.TABLENAME, C.CONSTRAINTNAME FROM SYS.SYSCONSTRAINTS C JOIN SYS.SYSTABLES T"
                    + " ON T.TABLEID = C.TABLEID JOIN SYS.SYSSCHEMAS S ON S.SCHEMAID = C.SCHEMAID"
                    + " WHERE C.TYPE = 'F' AND S.SCHEMANAME = ? ORDER BY 1, 2";
    private static final String VIEWS = "SELECT CAST(T.TABLEID AS CHAR(36)), T.TABLENAME FROM SYS.SYSTABLES T"
            + " JOIN SYS.SYSSCHEMAS S ON S.SCHEMAID = T.SCHEMAID WHERE T.TABLETYPE = 'V' AND S.SCHEMANAME = ? ORDER BY 2";
    private static final String STANDS_ON =
            "SELECT CAST(DEPENDENTID AS CHAR(36)), CAST(PROVIDERID AS CHAR(36)) FROM SYS.SYSDEPENDS";
    private static final String TABLES = "SELECT T.TABLENAME FROM SYS.SYSTABLES T JOIN SYS.SYSSCHEMAS S"
            + " ON S.SCHEMAID = T.SCHEMAID WHERE T.TABLETYPE = 'T' AND S.SCHEMANAME = ? ORDER BY 1";
    private static final String SEQUENCES = "SELECT Q.SEQUENCENAME FROM SYS.SYSSEQUENCES Q JOIN SYS.SYSSCHEMAS S"
            + " ON S.SCHEMAID = Q.SCHEMAID WHERE S.SCHEMANAME = ? ORDER BY 1";
    private static final String ALIASES = "SELECT CASE A.ALIASTYPE WHEN 'F' THEN 'FUNCTION' WHEN 'P' THEN 'PROCEDURE'"
            + " WHEN 'S' THEN 'SYNONYM' WHEN 'G' THEN 'DERBY AGGREGATE' ELSE 'TYPE' END, A.ALIAS"
            + " FROM SYS.SYSALIASES A JOIN SYS.SYSSCHEMAS S ON S.SCHEMAID = A.SCHEMAID"
            + " WHERE S.SCHEMANAME = ? AND A.SYSTEMALIAS = FALSE ORDER BY A.ALIASTYPE DESC, 2";

    private final Naming naming;

    DerbyEmptying(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Drop> drops(Jdbc jdbc, String schema) throws SQLException {
        List<Drop> drops = new ArrayList<>();
        for (String trigger : jdbc.query(TRIGGERS, row -> row.getString(1), schema)) {
            drops.add(Drop.ahead("DROP TRIGGER " + in(schema, trigger)));
        }
        drops.addAll(jdbc.query(
                KEYS,
                row -> Drop.ahead("ALTER TABLE " + in(schema, row.getString(1)) + " DROP CONSTRAINT "
                        + naming.quote(row.getString(2))),
                schema));
        for (String view : views(jdbc, schema)) {
            drops.add(Drop.of("view", view, "DROP VIEW " + in(schema, view)));
        }
        for (String table : jdbc.query(TABLES, row -> row.getString(1), schema)) {
            drops.add(Drop.of("table", table, "DROP TABLE " + in(schema, table)));
        }
        for (String sequence : jdbc.query(SEQUENCES, row -> row.getString(1), schema)) {
            drops.add(Drop.of("sequence", sequence, "DROP SEQUENCE " + in(schema, sequence) + " RESTRICT"));
        }
        drops.addAll(jdbc.query(
                ALIASES,
                row -> Drop.of(
                        row.getString(1).replace("DERBY ", "").toLowerCase(Locale.ROOT),
                        row.getString(2),
                        "DROP " + row.getString(1) + " " + in(schema, row.getString(2))
                                + (Set.of("TYPE", "DERBY AGGREGATE").contains(row.getString(1)) ? " RESTRICT" : "")),
                schema));
        return drops;
    }

    private String in(String schema, String name) {
        return naming.quote(schema) + "." + naming.quote(name);
    }

    /** Those that stand on others before those. */
    private static List<String> views(Jdbc jdbc, String schema) throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.query(VIEWS, row -> Map.entry(row.getString(1), row.getString(2)), schema)
                .forEach(view -> names.put(view.getKey(), view.getValue()));
        if (names.size() < 2) {
            return List.copyOf(names.values());
        }
        Map<String, Set<String>> above = new HashMap<>();
        jdbc.query(STANDS_ON, row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(one -> above.computeIfAbsent(one.getValue(), id -> new HashSet<>())
                        .add(one.getKey()));
        List<String> ordered = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        names.keySet().forEach(id -> add(id, names, above, seen, ordered));
        return ordered;
    }

    private static void add(
            String id,
            Map<String, String> names,
            Map<String, Set<String>> above,
            Set<String> seen,
            List<String> ordered) {
        if (!names.containsKey(id) || !seen.add(id)) {
            return;
        }
        above.getOrDefault(id, Set.of()).forEach(other -> add(other, names, above, seen, ordered));
        ordered.add(names.getOrDefault(id, ""));
    }

    @Override
    public List<String> removal(Jdbc jdbc, String schema) throws SQLException {
        List<String> all = new ArrayList<>(
                drops(jdbc, schema).stream().map(Drop::statement).toList());
        all.add("DROP SCHEMA " + naming.quote(schema) + " RESTRICT");
        return all;
    }
}
