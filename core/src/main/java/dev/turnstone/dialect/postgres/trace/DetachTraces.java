package dev.turnstone.dialect.postgres.trace;

import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ALTER TABLE … DETACH PARTITION … CONCURRENTLY} is two transactions. One that was cut short between them leaves the
 * partition marked, and only FINALIZE can go on (PostgreSQL manual, "ALTER TABLE").
 */
public final class DetachTraces implements Traces {
    private static final Pattern STATEMENT =
            PostgresNames.statement("ALTER TABLE\\b\\s*(?:IF EXISTS\\b\\s*)?(?:ONLY\\b\\s*)?(" + PostgresNames.QUALIFIED
                    + ")\\s*DETACH PARTITION\\b\\s*(" + PostgresNames.QUALIFIED + ")\\s*\\bCONCURRENTLY\\b\\s*");

    /** By way of JSON, for the column exists from version 14 on. */
    private static final String PARTITION =
            "SELECT i.inhrelid, pg_catalog.to_jsonb(i) ->> 'inhdetachpending' = 'true' FROM pg_catalog.pg_inherits i"
                    + " WHERE i.inhrelid = pg_catalog.to_regclass(?)::oid AND i.inhparent = pg_catalog.to_regclass(?)::oid";

    private static final String TABLE = "SELECT pg_catalog.to_regclass(?)::oid";

    private final String parent;
    private final String partition;

    private DetachTraces(String parent, String partition) {
        this.parent = parent;
        this.partition = partition;
    }

    private record Attached(String oid, boolean pending) {}

    public static Optional<Traces> of(SqlStatement statement) {
        Matcher said = STATEMENT.matcher(PostgresNames.withoutComments(statement));
        return said.matches() ? Optional.of(new DetachTraces(said.group(1), said.group(2))) : Optional.empty();
    }

    private Optional<Attached> attached(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst(PARTITION, row -> new Attached(row.getString(1), row.getBoolean(2)), partition, parent);
    }

    @Override
    public Fingerprint before(Jdbc jdbc, SqlStatement statement) throws SQLException {
        TreeMap<String, Definition> objects = new TreeMap<>();
        attached(jdbc)
                .ifPresent(found ->
                        objects.put("partition " + partition, new Definition("partition of " + parent, found.oid())));
        return new Fingerprint(objects);
    }

    /** Finishes it, where that is what is left to be done. */
    @Override
    public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        if (before.objects().isEmpty()) {
            return Finding.TO_BE_RUN;
        }
        String oid = before.objects().values().iterator().next().identity();
        Optional<Attached> now = attached(jdbc);
        if (now.isPresent() && !now.get().oid().equals(oid)) {
            return Finding.UNKNOWN;
        }
        if (now.isPresent() && !now.get().pending()) {
            return Finding.TO_BE_RUN;
        }
        if (now.isPresent()) {
            jdbc.execute("ALTER TABLE " + parent + " DETACH PARTITION " + partition + " FINALIZE");
            return Finding.HAPPENED;
        }
        Optional<String> table = jdbc.queryFirst(TABLE, row -> String.valueOf(row.getString(1)), partition);
        return table.filter(oid::equals).isPresent() ? Finding.HAPPENED : Finding.UNKNOWN;
    }
}
