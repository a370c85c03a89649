package dev.turnstone.history;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.owner.OwnerNote;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of what is kept about owners. It is made with the first note. */
public final class OwnerTable {
    private static final int KIND = 12;

    private final Dialect dialect;
    private final String table;

    public OwnerTable(Dialect dialect, HistoryName name) {
        this.dialect = dialect;
        this.table = dialect.naming().qualified(name.schema(), name.ownerTable());
    }

    /** All notes; empty when there is no such table. */
    public Optional<List<OwnerNote>> read(Jdbc jdbc) throws SQLException {
        try {
            return Optional.of(jdbc.query(
                    "SELECT OWNER, KIND, ITEM, CONTENT FROM " + table + " ORDER BY OWNER, KIND, ITEM",
                    row -> new OwnerNote(
                            row.getString(1),
                            OwnerNote.Kind.valueOf(row.getString(2)),
                            row.getString(3),
                            Optional.ofNullable(row.getString(4)).orElse(""))));
        } catch (SQLException e) {
            if (dialect.saysTableIsMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Makes the table. */
    public void create(Jdbc jdbc) throws SQLException {
        ColumnTypes types = dialect.columnTypes();
        jdbc.execute("CREATE TABLE " + table + " ("
                + String.join(
                        ", ",
                        "OWNER " + types.text(255) + " NOT NULL",
                        "KIND " + types.text(KIND) + " NOT NULL",
                        "ITEM " + types.text(255) + " NOT NULL",
                        "CONTENT " + types.longText())
                + ")");
    }

    /** Writes notes in the place of those that they replace, and removes others, each sort in one message. */
    public void replace(Jdbc jdbc, List<OwnerNote> kept, List<OwnerNote> removed) throws SQLException {
        write(jdbc, kept, Stream.concat(removed.stream(), kept.stream()).toList());
    }

    /** Removes notes, and writes others of which there are none then, each sort in one message. */
    public void write(Jdbc jdbc, List<OwnerNote> fresh, List<OwnerNote> removed) throws SQLException {
        jdbc.updateAll(
                "DELETE FROM " + table + " WHERE OWNER = ? AND KIND = ? AND ITEM = ?",
                removed.stream()
                        .map(note -> List.of(note.owner(), note.kind().name(), note.item()))
                        .toList());
        jdbc.updateAll(
                "INSERT INTO " + table + " (OWNER, KIND, ITEM, CONTENT) VALUES (?, ?, ?, ?)",
                fresh.stream()
                        .map(note -> List.of(note.owner(), note.kind().name(), note.item(), note.text()))
                        .toList());
    }
}
