package dev.turnstone.flyway.history;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryRows;
import dev.turnstone.history.RunSignature;
import dev.turnstone.jdbc.Updates;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows as Flyway writes them: what is run again gets another row, and what isn't applied any more one that says so, as
 * its {@code repair} writes it.
 */
final class FlywayRows implements HistoryRows {
    private final ScriptDialect dialect;
    private final String table;
    private final FlywayHistory format;
    private final Columns columns;

    FlywayRows(ScriptDialect dialect, String table, FlywayHistory format) {
        this.dialect = dialect;
        this.table = table;
        this.format = format;
        this.columns = Habits.of(dialect).columns();
    }

    private String quote(String name) {
        return dialect.naming().quote(name);
    }

    /** How all insertions begin. */
    String beginning() {
        return "INSERT INTO " + table + " " + Columns.inserted(this::quote) + " ";
    }

    /** Who a row says that it was, as an expression. */
    String installedBy() {
        return format.installedBy().map(dialect::literal).orElse(columns.user());
    }

    String yes() {
        return columns.yes();
    }

    /** The type of a row about a changeset. */
    static RowType typeOf(Changeset changeset) {
        boolean code = changeset.change().all().anyMatch(Change.Code.class::isInstance);
        if (FlywayId.isBaseline(changeset.id())) {
            return code ? RowType.JDBC_BASELINE : RowType.SQL_BASELINE;
        }
        return code ? RowType.JDBC : RowType.SQL;
    }

    static Optional<Integer> checksumOf(Changeset changeset) {
        return changeset.checksum().map(Checksum::text).map(Integer::valueOf);
    }

    @Override
    public void insert(Updates updates, Entry entry, IntSupplier numbers, RunSignature run) throws SQLException {
        insert(updates, entry, numbers, columns.yes());
    }

    private void insert(Updates updates, Entry entry, IntSupplier numbers, String success) throws SQLException {
        Changeset changeset = entry.changeset();
        insert(
                updates,
                numbers.getAsInt(),
                FlywayId.version(changeset.id()).orElse(null),
                FlywayId.shownDescription(changeset.notes().description()),
                typeOf(changeset).name(),
                changeset.id().path(),
                checksumOf(changeset).orElse(null),
                entry.took(),
                success);
    }

    private void insert(
            Updates updates,
            int rank,
            @Nullable String version,
            String description,
            String type,
            String script,
            @Nullable Integer checksum,
            Duration took,
            String success)
            throws SQLException {
        updates.update(
                beginning() + "VALUES (?, ?, ?, ?, ?, ?, " + installedBy() + ", ?, " + success + ")",
                rank,
                version,
                description,
                type,
                script,
                checksum,
                (int) Math.min(Integer.MAX_VALUE, took.toMillis()));
    }

    @Override
    public void update(Updates updates, Entry entry, IntSupplier numbers, RunSignature run) throws SQLException {
        insert(updates, entry, numbers, run);
    }

    @Override
    public void insertBaseline(Updates updates, ChangesetId id, IntSupplier numbers, RunSignature run)
            throws SQLException {
        insert(
                updates,
                numbers.getAsInt(),
                id.id(),
                format.baselineDescription(),
                RowType.BASELINE.name(),
                format.baselineDescription(),
                null,
                Duration.ZERO,
                columns.yes());
    }

    /** Notes that these schemas were made. */
    void insertSchemas(Updates updates, List<String> made, int rank) throws SQLException {
        insert(
                updates,
                rank,
                null,
                "<< Flyway Schema Creation >>",
                RowType.SCHEMA.name(),
                made.stream().map(this::quote).collect(Collectors.joining(",")),
                null,
                Duration.ZERO,
                columns.yes());
    }

    @Override
    public void remove(Updates updates, ChangesetId id, IntSupplier numbers, RunSignature run) throws SQLException {
        updates.update(
                beginning() + "SELECT " + numbers.getAsInt() + ", " + quote("version") + ", " + quote("description")
                        + ", 'DELETE', " + quote("script") + ", " + quote("checksum") + ", " + installedBy() + ", 0, "
                        + columns.yes() + " FROM " + table + " WHERE " + quote("installed_rank") + " = (SELECT MAX("
                        + quote("installed_rank") + ") FROM " + table + " WHERE " + quote("type") + " <> 'DELETE' AND "
                        + ofOne(id) + ")",
                nameOf(id));
    }

    /** The condition that finds the rows of a changeset, with one parameter. */
    private String ofOne(ChangesetId id) {
        return FlywayId.version(id).isPresent()
                ? quote("version") + " = ?"
                : quote("version") + " IS NULL AND " + quote("description") + " = ?";
    }

    private static String nameOf(ChangesetId id) {
        return FlywayId.version(id).orElseGet(() -> FlywayId.description(id));
    }

    @Override
    public void forget(Updates updates, AppliedChangeset recorded, IntSupplier numbers, RunSignature run)
            throws SQLException {
        FlywayRow row = FlywayRow.of(recorded);
        if (row.isSuccess() && row.type() != RowType.BASELINE) {
            remove(updates, recorded.id(), numbers, run);
        } else {
            updates.update("DELETE FROM " + table + " WHERE " + quote("installed_rank") + " = ?", row.rank());
        }
    }

    @Override
    public void accept(Updates updates, AppliedChangeset recorded, Changeset changeset) throws SQLException {
        updates.update(
                "UPDATE " + table + " SET " + quote("description") + " = ?, " + quote("type") + " = ?, "
                        + quote("checksum") + " = ? WHERE " + quote("installed_rank") + " = ?",
                FlywayId.shownDescription(changeset.notes().description()),
                typeOf(changeset).name(),
                checksumOf(changeset).orElse(null),
                recorded.order());
    }

    @Override
    public void acceptGone(Updates updates, ChangesetId id, IntSupplier numbers, RunSignature run) throws SQLException {
        remove(updates, id, numbers, run);
    }

    @Override
    public void setTag(Updates updates, ChangesetId id, String tag) throws SQLException {
        throw new SQLFeatureNotSupportedException("a Flyway history has no place for a tag");
    }

    @Override
    public void clearChecksum(Updates updates, ChangesetId id) throws SQLException {
        updates.update("UPDATE " + table + " SET " + quote("checksum") + " = NULL WHERE " + ofOne(id), nameOf(id));
    }

    @Override
    public Optional<Failures> failures() {
        return Optional.of(new Failures() {
            @Override
            public void insert(Updates updates, Entry entry, IntSupplier numbers, RunSignature run)
                    throws SQLException {
                clear(updates, entry.changeset().id());
                FlywayRows.this.insert(updates, entry, numbers, columns.no());
            }

            @Override
            public void clear(Updates updates, ChangesetId id) throws SQLException {
                updates.update(
                        "DELETE FROM " + table + " WHERE " + quote("success") + " = " + columns.no() + " AND "
                                + ofOne(id),
                        nameOf(id));
            }
        });
    }
}
