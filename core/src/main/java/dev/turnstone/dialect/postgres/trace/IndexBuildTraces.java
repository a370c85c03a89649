package dev.turnstone.dialect.postgres.trace;

import dev.turnstone.dialect.trace.Finding;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.dialect.trace.Traces;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An index that is built concurrently. Whatever ends the building leaves it behind, invalid: no query uses it, and IF NOT
 * EXISTS takes it for a good one (PostgreSQL manual, "Building Indexes Concurrently").
 */
public final class IndexBuildTraces implements Traces {
    private static final String INDEXES = "SELECT i.relname, i.oid, x.indisvalid, pg_catalog.pg_get_indexdef(i.oid),"
            + " i.oid::regclass::text FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid"
            + " WHERE x.indrelid = pg_catalog.to_regclass(?) AND i.relkind = 'i'";

    private final IndexBuild build;
    /** Left by an unfinished attempt at an index without a name, as was found when its outcome was asked for. */
    private final List<Index> found = new ArrayList<>();

    public IndexBuildTraces(IndexBuild build) {
        this.build = build;
    }

    /**
     * An index as the catalog has it.
     *
     * @param reference its name as it is written in a statement
     */
    private record Index(String name, String oid, boolean valid, String definition, String reference) {
        boolean isIn(Fingerprint before) {
            return before.objects().values().stream()
                    .anyMatch(known -> known.identity().equals(oid));
        }
    }

    /** Of the table; only the one of the statement's name, if it gives one. */
    private List<Index> indexes(Jdbc jdbc) throws SQLException {
        Jdbc.RowReader<Index> reader = row ->
                new Index(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5));
        return build.name().isPresent()
                ? jdbc.query(
                        INDEXES + " AND i.relname = ?::name",
                        reader,
                        build.table(),
                        build.name().get())
                : jdbc.query(INDEXES, reader, build.table());
    }

    @Override
    public Fingerprint before(Jdbc jdbc, SqlStatement statement) throws SQLException {
        TreeMap<String, Definition> objects = new TreeMap<>();
        for (Index index : indexes(jdbc)) {
            objects.put("index " + index.name(), new Definition(index.definition(), index.oid()));
        }
        return new Fingerprint(objects);
    }

    @Override
    public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        found.clear();
        List<Index> added =
                indexes(jdbc).stream().filter(index -> !index.isIn(before)).toList();
        if (added.isEmpty() || build.name().isPresent() && !added.get(0).valid()) {
            return Finding.TO_BE_RUN;
        }
        Optional<String> wanted = rehearsed(jdbc, elsewhere);
        List<Index> ours = added.stream()
                .filter(index -> wanted.isPresent()
                        && IndexBuild.withoutNames(index.definition()).equals(wanted.get()))
                .toList();
        if (ours.size() != added.size() || ours.stream().filter(Index::valid).count() > 1) {
            return Finding.UNKNOWN;
        }
        ours.stream().filter(index -> !index.valid()).forEach(found::add);
        return ours.stream().anyMatch(Index::valid) ? Finding.HAPPENED : Finding.TO_BE_RUN;
    }

    /** The index's definition as the statement makes it on an empty copy of the table, which is rolled back. */
    private Optional<String> rehearsed(Jdbc jdbc, Elsewhere elsewhere) {
        try (Connection connection = elsewhere.open()) {
            String path =
                    jdbc.queryFirst("SHOW search_path", row -> row.getString(1)).orElseThrow();
            connection.setAutoCommit(false);
            try {
                Jdbc rehearsing = new Jdbc(connection);
                rehearsing.query(
                        "SELECT pg_catalog.set_config('search_path', ?, true),"
                                + " pg_catalog.set_config('lock_timeout', '2s', true)",
                        row -> row.getString(1),
                        path);
                rehearsing.execute("CREATE TEMPORARY TABLE turnstone_rehearsal (LIKE " + build.table() + ")");
                rehearsing.execute(build.plainOn("pg_temp.turnstone_rehearsal"));
                return rehearsing
                        .queryFirst(INDEXES, row -> row.getString(4), "pg_temp.turnstone_rehearsal")
                        .map(IndexBuild::withoutNames);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            // No right to make temporary tables, or an expression that wants the very table: then nobody can tell.
            System.getLogger(IndexBuildTraces.class.getName()).log(System.Logger.Level.DEBUG, "rehearsal", e);
            return Optional.empty();
        }
    }

    @Override
    public String clearRemains(Jdbc jdbc, SqlStatement statement) throws SQLException {
        List<Index> remains = build.name().isPresent()
                ? indexes(jdbc).stream().filter(index -> !index.valid()).toList()
                : List.copyOf(found);
        if (remains.isEmpty() || InvalidIndexes.areBeingBuilt(jdbc, build.table())) {
            return "";
        }
        List<String> references = remains.stream().map(Index::reference).toList();
        InvalidIndexes.drop(jdbc, references);
        found.clear();
        return InvalidIndexes.told(references);
    }

    /** With IF NOT EXISTS the server is content with any index of that name, also one that nothing can use. */
    @Override
    public void confirm(Jdbc jdbc, SqlStatement statement) throws SQLException {
        if (build.name().isEmpty()) {
            return;
        }
        for (Index index : indexes(jdbc)) {
            if (!index.valid()) {
                throw new SQLException("the server took the statement, and index " + index.reference()
                        + " is invalid all the same: another session is building it, or has failed to");
            }
        }
    }
}
