package dev.turnstone.flyway.history;

import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History.Presence;
import dev.turnstone.history.HistoryFormat;
import dev.turnstone.history.HistoryInsertion;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.HistoryRows;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.OtherTool;
import dev.turnstone.history.RunSignature;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The history that is shared with Flyway. All its names stand in quotes, in small letters.
 *
 * @param installedBy who rows say that it was; empty: the login
 * @param baselineDescription what the row of a baseline says
 */
public record FlywayHistory(Optional<String> installedBy, String baselineDescription) implements HistoryFormat {
    /** As Flyway keeps it where nobody says otherwise. */
    public static final FlywayHistory USUAL = new FlywayHistory(Optional.empty(), "<< Flyway Baseline >>");

    /** What Flyway calls the table. */
    public static final String TABLE = "flyway_schema_history";

    public FlywayHistory {
        Objects.requireNonNull(installedBy, "installedBy");
        Objects.requireNonNull(baselineDescription, "baselineDescription");
    }

    @Override
    public String usualTable() {
        return TABLE;
    }

    @Override
    public String quoted(Naming naming, String table) {
        return naming.quote(table);
    }

    @Override
    public HistoryRows rows(ScriptDialect dialect, String table) {
        return new FlywayRows(dialect, table, this);
    }

    @Override
    public HistoryTable table(Dialect dialect, HistoryName name) {
        return new FlywayTable(dialect, name, this);
    }

    @Override
    public HistoryInsertion insertion(Dialect dialect, HistoryName name, Grouping writing, RunSignature run) {
        return new FlywayInsertion(new FlywayRows(dialect, name.qualified(dialect.naming()), this), writing);
    }

    @Override
    public OtherTool otherTool(Dialect dialect, HistoryName name) {
        return Habits.of(dialect).lock(dialect, name);
    }

    @Override
    public List<String> creation(ScriptDialect dialect, HistoryName name, UnaryOperator<String> written) {
        UnaryOperator<String> quote = dialect.naming()::quote;
        Habits habits = Habits.of(dialect);
        String table = written.apply(name.table());
        String declarations = habits.columns().declarations(quote, name.table());
        if (habits.hasIndexesOfTables()) {
            // One statement: a death can't leave the table without its index.
            declarations += ", INDEX " + quote.apply(index(name)) + " (" + quote.apply("success") + ")";
        }
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + table + " (" + declarations + ")"
                + habits.columns().tail());
        if (habits.needsFirstRow()) {
            statements.add(firstRow(dialect, table));
        }
        if (!habits.hasIndexesOfTables()) {
            statements.add(index(dialect, name, table));
        }
        return statements;
    }

    String firstRow(ScriptDialect dialect, String table) {
        FlywayRows rows = new FlywayRows(dialect, table, this);
        return rows.beginning() + "VALUES (-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, "
                + rows.installedBy() + ", 0, " + rows.yes() + ")";
    }

    static String index(HistoryName name) {
        return name.table() + "_s_idx";
    }

    static String index(ScriptDialect dialect, HistoryName name, String table) {
        UnaryOperator<String> quote = dialect.naming()::quote;
        String index = quote.apply(index(name));
        String column = " (" + quote.apply("success") + ")";
        if (Habits.of(dialect).index() != Habits.Index.NAMING_SCHEMA) {
            return "CREATE INDEX " + index + " ON " + table + column;
        }
        String bare = quote.apply(name.table());
        return "CREATE INDEX " + table.substring(0, table.length() - bare.length()) + index + " ON " + bare + column;
    }

    @Override
    public void schemasMade(Jdbc jdbc, Dialect dialect, HistoryName name, Presence presence, List<String> made)
            throws SQLException {
        FlywayTable table = new FlywayTable(dialect, name, this);
        if (presence == Presence.MISSING) {
            table.create(jdbc);
        }
        table.rows().insertSchemas(jdbc, made, table.rankOfSchemas(jdbc));
    }

    @Override
    public Jdbc.RowReader<AppliedChangeset> reading() {
        return new FlywayTable.RowReading();
    }

    @Override
    public String order() {
        return "installed_rank";
    }

    @Override
    public boolean mayNameLogin() {
        return true;
    }

    @Override
    public boolean isLike(Set<String> columns) {
        return columns.stream().anyMatch("installed_rank"::equalsIgnoreCase)
                && columns.stream().anyMatch("installed_by"::equalsIgnoreCase);
    }
}
