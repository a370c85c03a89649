package dev.turnstone.history;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.jdbc.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The table of what was applied, with the columns and contents that Liquibase 4 gives it, so that both can go on with
 * it. Reading it never writes; a table of an older Liquibase is widened before the first row is written.
 */
public final class HistoryTable {
    private static final int TEXT = 255;
    /** Descriptions and comments may be longer. */
    private static final int MOST_SHOWN = 250;

    static final String INSERTED_COLUMNS = " (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM,"
            + " DESCRIPTION, COMMENTS, TAG, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES (";

    private final Dialect dialect;
    private final String table;

    public HistoryTable(Dialect dialect, HistoryName name) {
        this.dialect = dialect;
        this.table = dialect.naming().qualified(name.schema(), name.table());
    }

    /** What the table says; empty when there is no such table. */
    public Optional<List<AppliedChangeset>> read(Jdbc jdbc) throws SQLException {
        try {
            return Optional.of(
                    jdbc.query("SELECT * FROM " + table + " ORDER BY DATEEXECUTED, ORDEREXECUTED", new RowReading()));
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Makes the table, or gives one of an older Liquibase the columns it lacks. */
    public void ensureWritable(Jdbc jdbc) throws SQLException {
        Optional<Set<String>> columns = columns(jdbc);
        if (columns.isEmpty()) {
            jdbc.execute("CREATE TABLE " + table + " ("
                    + String.join(", ", declarations().values()) + ")");
            return;
        }
        for (Map.Entry<String, String> column : declarations().entrySet()) {
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

    private Map<String, String> declarations() {
        ColumnTypes types = dialect.columnTypes();
        Map<String, String> columns = new LinkedHashMap<>();
        declare(columns, "ID", types.text(TEXT), " NOT NULL");
        declare(columns, "AUTHOR", types.text(TEXT), " NOT NULL");
        declare(columns, "FILENAME", types.text(TEXT), " NOT NULL");
        declare(columns, "DATEEXECUTED", types.time(), " NOT NULL");
        declare(columns, "ORDEREXECUTED", types.integer(), " NOT NULL");
        declare(columns, "EXECTYPE", types.text(10), " NOT NULL");
        declare(columns, "MD5SUM", types.text(35), "");
        declare(columns, "DESCRIPTION", types.text(TEXT), "");
        declare(columns, "COMMENTS", types.text(TEXT), "");
        declare(columns, "TAG", types.text(TEXT), "");
        declare(columns, "LIQUIBASE", types.text(20), "");
        declare(columns, "CONTEXTS", types.text(TEXT), "");
        declare(columns, "LABELS", types.text(TEXT), "");
        declare(columns, "DEPLOYMENT_ID", types.text(10), "");
        return columns;
    }

    private static void declare(Map<String, String> columns, String name, String type, String constraint) {
        columns.put(name, name + " " + type + constraint);
    }

    /**
     * Records a changeset.
     *
     * @param how EXECTYPE
     * @param order ORDEREXECUTED
     */
    public void insert(Jdbc jdbc, Changeset changeset, String how, int order, RunSignature run) throws SQLException {
        insert(
                jdbc,
                changeset.id(),
                how,
                order,
                changeset.checksum().map(Checksum::text).orElse(null),
                changeset.notes(),
                run);
    }

    /**
     * Records a changeset that has a row already. A tag that it doesn't give itself stays.
     *
     * @param how EXECTYPE
     * @param order ORDEREXECUTED
     */
    public void update(Jdbc jdbc, Changeset changeset, String how, int order, RunSignature run) throws SQLException {
        RowNotes notes = changeset.notes();
        jdbc.update(
                "UPDATE " + table + " SET DATEEXECUTED = "
                        + dialect.columnTypes().now()
                        + ", ORDEREXECUTED = ?, EXECTYPE = ?, MD5SUM = ?, DESCRIPTION = ?, COMMENTS = ?, CONTEXTS = ?,"
                        + " LABELS = ?, TAG = COALESCE(?, TAG), LIQUIBASE = ?, DEPLOYMENT_ID = ?"
                        + " WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?",
                order,
                how,
                changeset.checksum().map(Checksum::text).orElse(null),
                shortened(notes.description()),
                shortened(notes.comments()),
                notes.contexts().orElse(null),
                notes.labels().orElse(null),
                notes.tag().orElse(null),
                run.tool(),
                run.deployment(),
                changeset.id().id(),
                changeset.id().author(),
                changeset.id().path());
    }

    /** Records where a baseline was set. */
    public void insertBaseline(Jdbc jdbc, ChangesetId id, int order, RunSignature run) throws SQLException {
        insert(jdbc, id, AppliedChangeset.MARK_RAN, order, null, RowNotes.of("baseline"), run);
    }

    private void insert(
            Jdbc jdbc,
            ChangesetId id,
            String how,
            int order,
            @Nullable String checksum,
            RowNotes notes,
            RunSignature run)
            throws SQLException {
        jdbc.update(
                "INSERT INTO " + table + INSERTED_COLUMNS + "?, ?, ?, "
                        + dialect.columnTypes().now() + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.id(),
                id.author(),
                id.path(),
                order,
                how,
                checksum,
                shortened(notes.description()),
                shortened(notes.comments()),
                notes.tag().orElse(null),
                notes.contexts().orElse(null),
                notes.labels().orElse(null),
                run.tool(),
                run.deployment());
    }

    static String shortened(String text) {
        return text.substring(0, Math.min(MOST_SHOWN, text.length()));
    }

    /** Whether a changeset is recorded, asked now. */
    public boolean contains(Jdbc jdbc, ChangesetId id) throws SQLException {
        return !jdbc.query(
                        "SELECT ID FROM " + table + " WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?",
                        row -> row.getString(1),
                        id.id(),
                        id.author(),
                        id.path())
                .isEmpty();
    }

    /** The changesets whose rows have this ORDEREXECUTED or a later one, asked now. */
    public Set<ChangesetId> recordedFrom(Jdbc jdbc, int order) throws SQLException {
        return Set.copyOf(jdbc.query(
                "SELECT ID, AUTHOR, FILENAME FROM " + table + " WHERE ORDEREXECUTED >= ?",
                row -> new ChangesetId(row.getString(1), row.getString(2), row.getString(3)),
                order));
    }

    /** The next number for ORDEREXECUTED, asked now. */
    public int nextOrder(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("SELECT MAX(ORDEREXECUTED) FROM " + table, row -> row.getInt(1))
                        .orElse(0)
                + 1;
    }

    /** Removes the row of a changeset. */
    public void delete(Jdbc jdbc, ChangesetId id) throws SQLException {
        jdbc.update(
                "DELETE FROM " + table + " WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?",
                id.id(),
                id.author(),
                id.path());
    }

    /** Gives a row another checksum. */
    public void setChecksum(Jdbc jdbc, ChangesetId id, Checksum checksum) throws SQLException {
        jdbc.update(
                "UPDATE " + table + " SET MD5SUM = ? WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?",
                checksum.text(),
                id.id(),
                id.author(),
                id.path());
    }

    /** Notes with a row that its file is gone for good. */
    public void acceptGone(Jdbc jdbc, ChangesetId id) throws SQLException {
        jdbc.update(
                "UPDATE " + table + " SET COMMENTS = ? WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?",
                AppliedChangeset.FILE_GONE_ACCEPTED,
                id.id(),
                id.author(),
                id.path());
    }

    /** Reads rows, of tables that may lack the younger columns. */
    private static final class RowReading implements Jdbc.RowReader<AppliedChangeset> {
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

    /** The next number for ORDEREXECUTED. */
    public static int nextOrder(List<AppliedChangeset> applied) {
        return applied.stream().mapToInt(AppliedChangeset::order).max().orElse(0) + 1;
    }
}
