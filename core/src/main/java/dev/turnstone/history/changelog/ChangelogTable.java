package dev.turnstone.history.changelog;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.HistoryRows;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.WrittenTime;
import dev.turnstone.jdbc.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of what was applied, with the columns and contents that Liquibase 4 gives it, so that both can go on with
 * it. Reading it never writes; a table of an older Liquibase is widened before the first row is written.
 */
final class ChangelogTable implements HistoryTable {
    private final Dialect dialect;
    private final String table;
    private final ChangelogRows rows;

    ChangelogTable(Dialect dialect, HistoryName name) {
        this.dialect = dialect;
        this.table = name.qualified(dialect.naming());
        this.rows = new ChangelogRows(dialect, table);
    }

    @Override
    public HistoryRows rows() {
        return rows;
    }

    @Override
    public Optional<List<AppliedChangeset>> read(Jdbc jdbc) throws SQLException {
        try {
            return Optional.of(
                    jdbc.query("SELECT * FROM " + table + " ORDER BY " + DatabaseChangelog.ORDER, new RowReading()));
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void create(Jdbc jdbc) throws SQLException {
        jdbc.execute(rows.creation());
    }

    @Override
    public void ensureWritable(Jdbc jdbc) throws SQLException {
        Optional<Set<String>> columns = columns(jdbc);
        if (columns.isEmpty()) {
            create(jdbc);
            return;
        }
        for (Map.Entry<String, String> column : rows.declarations().entrySet()) {
            if (!columns.get().contains(column.getKey())) {
                // A column can't be added NOT NULL to rows that are there.
                jdbc.execute(
                        "ALTER TABLE " + table + " ADD " + column.getValue().replace(" NOT NULL", ""));
            }
        }
    }

    private Optional<Set<String>> columns(Jdbc jdbc) throws SQLException {
        try (var statement = jdbc.plainStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                names.add(none.getMetaData().getColumnName(i));
            }
            return Optional.of(names);
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public boolean contains(Jdbc jdbc, ChangesetId id) throws SQLException {
        return !jdbc.query(
                        "SELECT ID FROM " + table + " WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?",
                        row -> row.getString(1),
                        id.id(),
                        id.author(),
                        id.path())
                .isEmpty();
    }

    @Override
    public Set<ChangesetId> recordedFrom(Jdbc jdbc, int order) throws SQLException {
        return Set.copyOf(jdbc.query(
                "SELECT ID, AUTHOR, FILENAME FROM " + table + " WHERE ORDEREXECUTED >= ?",
                row -> new ChangesetId(row.getString(1), row.getString(2), row.getString(3)),
                order));
    }

    @Override
    public int nextOrder(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("SELECT MAX(ORDEREXECUTED) FROM " + table, row -> row.getInt(1))
                        .orElse(0)
                + 1;
    }

    /** Reads rows, of tables that may lack the younger columns. */
    static final class RowReading implements Jdbc.RowReader<AppliedChangeset> {
        private final Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

        @Override
        public AppliedChangeset read(ResultSet row) throws SQLException {
            if (columns.isEmpty()) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.add(row.getMetaData().getColumnName(i));
                }
            }
            return new AppliedChangeset(
                    new ChangesetId(text(row, "ID"), text(row, "AUTHOR"), text(row, "FILENAME")),
                    time(row),
                    has("ORDEREXECUTED") ? row.getInt("ORDEREXECUTED") : -1,
                    optional(row, "EXECTYPE").orElse(AppliedChangeset.EXECUTED),
                    optional(row, "MD5SUM").filter(sum -> !sum.isBlank()).map(Checksum::new),
                    text(row, "DESCRIPTION"),
                    text(row, "COMMENTS"),
                    optional(row, "TAG"),
                    text(row, "LIQUIBASE"),
                    optional(row, "DEPLOYMENT_ID"));
        }

        private boolean has(String column) {
            return columns.contains(column);
        }

        private String text(ResultSet row, String column) throws SQLException {
            return optional(row, column).orElse("");
        }

        private Optional<String> optional(ResultSet row, String column) throws SQLException {
            return has(column) ? Optional.ofNullable(row.getString(column)) : Optional.empty();
        }

        /** As text, because SQLite has no type for it; the others write it as {@code yyyy-mm-dd hh:mm:ss[.f]}. */
        private static Optional<LocalDateTime> time(ResultSet row) throws SQLException {
            String text = row.getString("DATEEXECUTED");
            if (text == null) {
                return Optional.empty();
            }
            return WrittenTime.parse(text.strip());
        }
    }
}
