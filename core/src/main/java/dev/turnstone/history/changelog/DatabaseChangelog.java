package dev.turnstone.history.changelog;

import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryFormat;
import dev.turnstone.history.HistoryInsertion;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.HistoryRows;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.OtherTool;
import dev.turnstone.history.RunSignature;
import dev.turnstone.jdbc.Jdbc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The history that is shared with Liquibase. Names are folded as the database does it with those without quotes. */
public final class DatabaseChangelog implements HistoryFormat {
    /** The one there is. */
    public static final HistoryFormat FORMAT = new DatabaseChangelog();

    static final String ORDER = "DATEEXECUTED, ORDEREXECUTED";

    private DatabaseChangelog() {}

    @Override
    public String usualTable() {
        return HistoryName.DEFAULT_TABLE;
    }

    @Override
    public String quoted(Naming naming, String table) {
        return naming.unqualified(table);
    }

    @Override
    public HistoryRows rows(ScriptDialect dialect, String table) {
        return new ChangelogRows(dialect, table);
    }

    @Override
    public HistoryTable table(Dialect dialect, HistoryName name) {
        return new ChangelogTable(dialect, name);
    }

    @Override
    public HistoryInsertion insertion(Dialect dialect, HistoryName name, Grouping writing, RunSignature run) {
        return new ChangelogInsertion(dialect, name, writing, run);
    }

    @Override
    public OtherTool otherTool(Dialect dialect, HistoryName name) {
        return new LockRow(dialect, name);
    }

    @Override
    public List<String> creation(ScriptDialect dialect, HistoryName name, UnaryOperator<String> written) {
        List<String> statements = new ArrayList<>();
        statements.add(new ChangelogRows(dialect, written.apply(name.table())).creation());
        statements.addAll(LockRow.creation(dialect.columnTypes(), written.apply(name.lockTable())));
        return statements;
    }

    @Override
    public Jdbc.RowReader<AppliedChangeset> reading() {
        return new ChangelogTable.RowReading();
    }

    @Override
    public String order() {
        return ORDER;
    }

    @Override
    public boolean mayNameLogin() {
        return false;
    }

    @Override
    public boolean isLike(Set<String> columns) {
        return columns.stream().anyMatch("ORDEREXECUTED"::equalsIgnoreCase)
                && columns.stream().anyMatch("MD5SUM"::equalsIgnoreCase);
    }
}
