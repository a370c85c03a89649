package dev.turnstone.dialect.postgres.trace;

import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that make or drop one entry of the catalog: it is there afterwards, or it isn't. One that is still there
 * after a drop that was cut short can be dropped again, whatever state it is in.
 */
public final class CatalogEntryTraces implements Traces {
    private static final Pattern STATEMENT =
            PostgresNames.statement("(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION|INDEX CONCURRENTLY)\\b\\s*"
                    + "(?:IF EXISTS\\b\\s*)?(" + PostgresNames.QUALIFIED + ").*");

    private final boolean makes;
    private final String kind;
    private final String name;

    private CatalogEntryTraces(boolean makes, String kind, String name) {
        this.makes = makes;
        this.kind = kind;
        this.name = name;
    }

    public static Optional<Traces> of(SqlStatement statement) {
        Matcher said = STATEMENT.matcher(PostgresNames.withoutComments(statement));
        if (!said.matches()) {
            return Optional.empty();
        }
        String kind = said.group(2).split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        boolean makes = said.group(1).equalsIgnoreCase("CREATE");
        return makes && kind.equals("INDEX")
                ? Optional.empty()
                : Optional.of(new CatalogEntryTraces(makes, kind, said.group(3)));
    }

    /** What tells the entry from another of the same name; empty when there is none. */
    private Optional<String> identity(Jdbc jdbc) throws SQLException {
        String folded = PostgresNames.folded(name);
        return switch (kind) {
            case "DATABASE" -> first(jdbc, "SELECT oid FROM pg_catalog.pg_database WHERE datname = ?::name", folded);
            case "TABLESPACE" ->
                first(jdbc, "SELECT oid FROM pg_catalog.pg_tablespace WHERE spcname = ?::name", folded);
            // Not everybody may read its other columns.
            case "SUBSCRIPTION" ->
                first(
                        jdbc,
                        "SELECT subowner FROM pg_catalog.pg_subscription WHERE subname = ?::name AND subdbid ="
                                + " (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())",
                        folded);
            default ->
                first(jdbc, "SELECT oid FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(?)::oid", name);
        };
    }

    private static Optional<String> first(Jdbc jdbc, String query, String name) throws SQLException {
        return jdbc.queryFirst(query, row -> row.getString(1), name);
    }

    @Override
    public Fingerprint before(Jdbc jdbc, SqlStatement statement) throws SQLException {
        TreeMap<String, Definition> objects = new TreeMap<>();
        identity(jdbc)
                .ifPresent(identity ->
                        objects.put(kind.toLowerCase(Locale.ROOT) + " " + name, new Definition("", identity)));
        return new Fingerprint(objects);
    }

    @Override
    public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        Fingerprint now = before(jdbc, statement);
        if (now.equals(before)) {
            return Finding.TO_BE_RUN;
        }
        boolean asItShould = makes
                ? before.objects().isEmpty() && !now.objects().isEmpty()
                : now.objects().isEmpty();
        return asItShould ? Finding.HAPPENED : Finding.UNKNOWN;
    }
}
