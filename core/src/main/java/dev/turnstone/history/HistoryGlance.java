package dev.turnstone.history;

import dev.turnstone.dialect.Glance;
import dev.turnstone.dialect.Naming;
import dev.turnstone.jdbc.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one message told of a history, where there is one and nothing is begun and not finished.
 *
 * @param schema the one that unqualified names mean, where the history is
 * @param applied its rows, oldest first
 * @param tables some tables of the schema
 */
public record HistoryGlance(String schema, List<AppliedChangeset> applied, List<String> tables) {
    public HistoryGlance {
        Objects.requireNonNull(schema, "schema");
        applied = List.copyOf(applied);
        tables = List.copyOf(tables);
    }

    /** Takes it; empty where more has to be asked, or nothing could be. */
    public static Optional<HistoryGlance> at(
            Jdbc jdbc, Glance glance, Naming naming, HistoryFormat format, String table) {
        HistoryName name = new HistoryName("anywhere", table, format);
        try (Statement statement = jdbc.plainStatement()) {
            statement.execute(glance.question(format.quoted(naming, table), format.order(), name.journalTable()));
            return read(statement, format);
        } catch (SQLException e) {
            // Whoever asks one by one finds out what it is, and tells it better.
            return Optional.empty();
        }
    }

    private static Optional<HistoryGlance> read(Statement statement, HistoryFormat format) throws SQLException {
        String schema;
        List<String> tables;
        try (ResultSet facts = statement.getResultSet()) {
            boolean enough = facts.next() && facts.getBoolean(2) && facts.getInt(3) == 0;
            if (!enough) {
                return Optional.empty();
            }
            schema = facts.getString(1);
            tables = Optional.ofNullable(facts.getString(4))
                    .map(text -> text.lines().toList())
                    .orElse(List.of());
            statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
        }
        try (ResultSet rows = statement.getResultSet()) {
            Jdbc.RowReader<AppliedChangeset> reading = format.reading();
            List<AppliedChangeset> applied = new ArrayList<>();
            while (rows.next()) {
                applied.add(reading.read(rows));
            }
            return Optional.of(new HistoryGlance(schema, applied, tables));
        }
    }
}
