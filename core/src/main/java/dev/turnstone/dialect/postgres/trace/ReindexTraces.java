package dev.turnstone.dialect.postgres.trace;

import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * REINDEX may be repeated. With CONCURRENTLY one that was cut short leaves an invalid index beside the one it rebuilt:
 * {@code _ccnew}, not ready yet, or {@code _ccold}, replaced already. Both are to be dropped (PostgreSQL manual, "Rebuilding
 * Indexes Concurrently").
 */
public final class ReindexTraces implements Traces {
    private static final Pattern STATEMENT = PostgresNames.statement(
            "REINDEX\\b\\s*(?:\\([^)]*\\)\\s*)?(INDEX|TABLE|SCHEMA|DATABASE|SYSTEM)\\b\\s*(?:CONCURRENTLY\\b\\s*)?("
                    + PostgresNames.QUALIFIED + ")?.*");

    private static final String LEFT = "SELECT i.oid::regclass::text, t.oid::regclass::text"
            + " FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid"
            + " JOIN pg_catalog.pg_class t ON t.oid = x.indrelid"
            + " WHERE NOT x.indisvalid AND i.relkind = 'i' AND i.relname ~ '_cc(new|old)[0-9]*$'"
            // The name may be cut to make room for the ending.
            + " AND EXISTS (SELECT 1 FROM pg_catalog.pg_index o JOIN pg_catalog.pg_class r ON r.oid = o.indexrelid"
            + " WHERE o.indrelid = x.indrelid AND o.indexrelid <> x.indexrelid AND pg_catalog.left(r.relname::text,"
            + " pg_catalog.length(pg_catalog.regexp_replace(i.relname::text, '_cc(new|old)[0-9]*$', '')))"
            + " = pg_catalog.regexp_replace(i.relname::text, '_cc(new|old)[0-9]*$', '')%s) %s ORDER BY 1";

    private record Left(String index, String table) {}

    @Override
    public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere) {
        return Finding.TO_BE_RUN;
    }

    @Override
    public String clearRemains(Jdbc jdbc, SqlStatement statement) throws SQLException {
        Matcher said = STATEMENT.matcher(PostgresNames.withoutComments(statement));
        if (!statement.has("CONCURRENTLY") || !said.matches()) {
            return "";
        }
        List<String> dropped = new java.util.ArrayList<>();
        for (Left left : left(jdbc, said.group(1).toUpperCase(java.util.Locale.ROOT), said.group(2))) {
            if (!InvalidIndexes.areBeingBuilt(jdbc, left.table())) {
                InvalidIndexes.drop(jdbc, List.of(left.index()));
                dropped.add(left.index());
            }
        }
        return dropped.isEmpty() ? "" : InvalidIndexes.told(dropped);
    }

    private static List<Left> left(Jdbc jdbc, String kind, @org.jspecify.annotations.Nullable String name)
            throws SQLException {
        Jdbc.RowReader<Left> reader = row -> new Left(row.getString(1), row.getString(2));
        if (name == null || kind.equals("DATABASE") || kind.equals("SYSTEM")) {
            return jdbc.query(String.format(LEFT, "", ""), reader);
        }
        return switch (kind) {
            case "INDEX" ->
                jdbc.query(String.format(LEFT, " AND r.oid = pg_catalog.to_regclass(?)::oid", ""), reader, name);
            case "TABLE" ->
                jdbc.query(
                        String.format(
                                LEFT,
                                "",
                                " AND (t.oid = pg_catalog.to_regclass(?)::oid OR t.oid = (SELECT b.reltoastrelid"
                                        + " FROM pg_catalog.pg_class b WHERE b.oid = pg_catalog.to_regclass(?)::oid))"),
                        reader,
                        name,
                        name);
            default ->
                jdbc.query(
                        String.format(
                                LEFT,
                                "",
                                " AND t.relnamespace = (SELECT n.oid FROM pg_catalog.pg_namespace n"
                                        + " WHERE n.nspname = ?::name)"),
                        reader,
                        PostgresNames.folded(name));
        };
    }
}
