package dev.turnstone.flyway.history;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.WrittenTime;
import dev.turnstone.jdbc.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Flyway's table of what was applied, in a database. Rows with ranks below 0 are no rows of the history. */
final class FlywayTable implements HistoryTable {
    private final Dialect dialect;
    private final HistoryName name;
    private final FlywayHistory format;
    private final String table;
    private final FlywayRows rows;

    FlywayTable(Dialect dialect, HistoryName name, FlywayHistory format) {
        this.dialect = dialect;
        this.name = name;
        this.format = format;
        this.table = name.qualified(dialect.naming());
        this.rows = new FlywayRows(dialect, table, format);
    }

    private String quote(String column) {
        return dialect.naming().quote(column);
    }

    @Override
    public FlywayRows rows() {
        return rows;
    }

    @Override
    public Optional<List<AppliedChangeset>> read(Jdbc jdbc) throws SQLException {
        try {
            return Optional.of(ofHistory(
                    jdbc.query("SELECT * FROM " + table + " ORDER BY " + quote("installed_rank"), new RowReading())));
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static List<AppliedChangeset> ofHistory(List<AppliedChangeset> all) {
        return all.stream().filter(row -> row.order() >= 0).toList();
    }

    @Override
    public void create(Jdbc jdbc) throws SQLException {
        dialect.executeAll(
                jdbc, format.creation(dialect, name, written -> quote(name.schema()) + "." + quote(written)));
    }

    @Override
    public void ensureWritable(Jdbc jdbc) throws SQLException {
        Optional<Boolean> begun;
        try {
            begun = jdbc.queryFirst(
                    "SELECT MAX(" + quote("installed_rank") + ") FROM " + table,
                    row -> row.getInt(1) >= 0 && !row.wasNull());
        } catch (SQLException e) {
            if (!dialect.saysTableIsMissing(e)) {
                throw e;
            }
            create(jdbc);
            return;
        }
        if (!begun.orElse(false)) {
            complete(jdbc);
        }
    }

    /** Where making it takes several transactions, a run may have died between them. */
    private void complete(Jdbc jdbc) throws SQLException {
        if (Habits.of(dialect).needsFirstRow()
                && jdbc.query("SELECT 1 FROM " + table, row -> row.getInt(1)).isEmpty()) {
            jdbc.execute(format.firstRow(dialect, table));
        }
        if (!hasIndex(jdbc)) {
            jdbc.execute(FlywayHistory.index(dialect, name, table));
        }
    }

    private boolean hasIndex(Jdbc jdbc) throws SQLException {
        try (ResultSet indexes =
                jdbc.connection().getMetaData().getIndexInfo(null, name.schema(), name.table(), false, true)) {
            while (indexes.next()) {
                if (FlywayHistory.index(name).equals(indexes.getString("INDEX_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public boolean contains(Jdbc jdbc, ChangesetId id) throws SQLException {
        String condition = FlywayId.version(id).isPresent()
                ? quote("version") + " = ?"
                : quote("version") + " IS NULL AND " + quote("description") + " = ?";
        String wanted = FlywayId.version(id).orElseGet(() -> FlywayId.description(id));
        List<AppliedChangeset> found = jdbc.query(
                "SELECT * FROM " + table + " WHERE " + condition + " ORDER BY " + quote("installed_rank"),
                new RowReading(),
                wanted);
        List<FlywayRow> read = ofHistory(found).stream().map(FlywayRow::of).toList();
        return !read.isEmpty() && isApplied(read.get(read.size() - 1)) && !isSchema(read.get(read.size() - 1));
    }

    private static boolean isApplied(FlywayRow newest) {
        return newest.isSuccess()
                && newest.type() != RowType.DELETE
                && !newest.type().isUndo();
    }

    private static boolean isSchema(FlywayRow row) {
        return row.type() == RowType.SCHEMA;
    }

    @Override
    public Set<ChangesetId> recordedFrom(Jdbc jdbc, int order) throws SQLException {
        return jdbc
                .query(
                        "SELECT * FROM " + table + " WHERE " + quote("installed_rank") + " >= ?",
                        new RowReading(),
                        order)
                .stream()
                .filter(row -> isApplied(FlywayRow.of(row)))
                .map(AppliedChangeset::id)
                .collect(Collectors.toSet());
    }

    @Override
    public int nextOrder(Jdbc jdbc) throws SQLException {
        return Math.max(
                        0,
                        jdbc.queryFirst(
                                        "SELECT MAX(" + quote("installed_rank") + ") FROM " + table,
                                        row -> row.getInt(1))
                                .orElse(0))
                + 1;
    }

    /** The first of a history is 0, unlike that of anything else. */
    int rankOfSchemas(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst(
                                "SELECT MAX(" + quote("installed_rank") + ") FROM " + table + " WHERE "
                                        + quote("installed_rank") + " >= 0",
                                row -> row.getObject(1) == null ? -1 : row.getInt(1))
                        .orElse(-1)
                + 1;
    }

    /** Reads rows. */
    static final class RowReading implements Jdbc.RowReader<AppliedChangeset> {
        @Override
        public AppliedChangeset read(ResultSet row) throws SQLException {
            String type = row.getString("type");
            Optional<String> version = Optional.ofNullable(row.getString("version"));
            String description =
                    Optional.ofNullable(row.getString("description")).orElse("");
            String script = Optional.ofNullable(row.getString("script")).orElse("");
            boolean success = row.getBoolean("success");
            String by = Optional.ofNullable(row.getString("installed_by")).orElse("");
            return new AppliedChangeset(
                    FlywayId.of(RowType.of(type).isBaseline(), version, description, script),
                    Optional.ofNullable(row.getString("installed_on")).flatMap(text -> WrittenTime.parse(text.strip())),
                    row.getInt("installed_rank"),
                    success ? type : type + FlywayRow.FAILED,
                    Optional.ofNullable(row.getString("checksum")).map(Checksum::new),
                    description,
                    "",
                    Optional.empty(),
                    by,
                    Optional.empty());
        }
    }
}
