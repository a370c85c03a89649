package dev.turnstone.history.changelog;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryRows;
import dev.turnstone.history.RunSignature;
import dev.turnstone.jdbc.Updates;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The history's rows as they are written, whether by a connection or into a script. */
final class ChangelogRows implements HistoryRows {
    private static final int TEXT = 255;
    /** Descriptions and comments may be longer. */
    private static final int MOST_SHOWN = 250;

    private static final String OF_ONE = " WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?";

    static final String INSERTED_COLUMNS = " (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM,"
            + " DESCRIPTION, COMMENTS, TAG, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES (";

    private final ScriptDialect dialect;
    private final String table;

    /** @param table its name as it is written in statements */
    ChangelogRows(ScriptDialect dialect, String table) {
        this.dialect = dialect;
        this.table = table;
    }

    /** The statement that makes the table. */
    String creation() {
        return "CREATE TABLE " + table + " (" + String.join(", ", declarations().values()) + ")";
    }

    /** The columns by their names. */
    Map<String, String> declarations() {
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

    @Override
    public void insert(Updates updates, Entry entry, IntSupplier numbers, RunSignature run) throws SQLException {
        Changeset changeset = entry.changeset();
        insert(
                updates,
                changeset.id(),
                entry.how(),
                numbers.getAsInt(),
                changeset.checksum().map(Checksum::text).orElse(null),
                changeset.notes(),
                run.toolFor(entry.kind()),
                run.deployment());
    }

    /** A tag that it doesn't give itself stays. What all its runs together mean for other code nobody knows. */
    @Override
    public void update(Updates updates, Entry entry, IntSupplier numbers, RunSignature run) throws SQLException {
        Changeset changeset = entry.changeset();
        RowNotes notes = changeset.notes();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                numbers.getAsInt(),
                entry.how(),
                changeset.checksum().map(Checksum::text).orElse(null),
                shortened(notes.description()),
                shortened(notes.comments()),
                notes.contexts().orElse(null),
                notes.labels().orElse(null),
                run.tool(),
                run.deployment()));
        notes.tag().ifPresent(values::add);
        values.addAll(List.of(
                changeset.id().id(), changeset.id().author(), changeset.id().path()));
        updates.update(
                "UPDATE " + table + " SET DATEEXECUTED = "
                        + dialect.columnTypes().now()
                        + ", ORDEREXECUTED = ?, EXECTYPE = ?, MD5SUM = ?, DESCRIPTION = ?, COMMENTS = ?, CONTEXTS = ?,"
                        + " LABELS = ?, LIQUIBASE = ?, DEPLOYMENT_ID = ?"
                        + (notes.tag().isPresent() ? ", TAG = ?" : "") + OF_ONE,
                values.toArray());
    }

    @Override
    public void insertBaseline(Updates updates, ChangesetId id, IntSupplier numbers, RunSignature run)
            throws SQLException {
        insert(
                updates,
                id,
                AppliedChangeset.MARK_RAN,
                numbers.getAsInt(),
                null,
                RowNotes.of("baseline"),
                run.tool(),
                run.deployment());
    }

    private void insert(
            Updates updates,
            ChangesetId id,
            String how,
            int order,
            @Nullable String checksum,
            RowNotes notes,
            String tool,
            String deployment)
            throws SQLException {
        updates.update(
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
                tool,
                deployment);
    }

    static String shortened(String text) {
        return text.substring(0, Math.min(MOST_SHOWN, text.length()));
    }

    @Override
    public void remove(Updates updates, ChangesetId id, IntSupplier numbers, RunSignature run) throws SQLException {
        updates.update("DELETE FROM " + table + OF_ONE, id.id(), id.author(), id.path());
    }

    @Override
    public void forget(Updates updates, AppliedChangeset recorded, IntSupplier numbers, RunSignature run)
            throws SQLException {
        remove(updates, recorded.id(), numbers, run);
    }

    @Override
    public void accept(Updates updates, AppliedChangeset recorded, Changeset changeset) throws SQLException {
        updates.update(
                "UPDATE " + table + " SET MD5SUM = ?" + OF_ONE,
                changeset.checksum().orElseThrow().text(),
                recorded.id().id(),
                recorded.id().author(),
                recorded.id().path());
    }

    @Override
    public void acceptGone(Updates updates, ChangesetId id, IntSupplier numbers, RunSignature run) throws SQLException {
        updates.update(
                "UPDATE " + table + " SET COMMENTS = ?" + OF_ONE,
                AppliedChangeset.FILE_GONE_ACCEPTED,
                id.id(),
                id.author(),
                id.path());
    }

    @Override
    public void setTag(Updates updates, ChangesetId id, String tag) throws SQLException {
        updates.update("UPDATE " + table + " SET TAG = ?" + OF_ONE, tag, id.id(), id.author(), id.path());
    }

    @Override
    public void clearChecksum(Updates updates, ChangesetId id) throws SQLException {
        updates.update("UPDATE " + table + " SET MD5SUM = NULL" + OF_ONE, id.id(), id.author(), id.path());
    }
}
