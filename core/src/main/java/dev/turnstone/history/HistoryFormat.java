package dev.turnstone.history;

import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A way to keep a history, so that another tool can go on with it: what the table looks like, and how that tool is held
 * off meanwhile. Immutable and thread-safe.
 */
public interface HistoryFormat {

    /** What the table is called where nobody says otherwise. */
    String usualTable();

    /** A table's name as it is written in statements, without a schema. */
    String quoted(Naming naming, String table);

    /**
     * Its rows, to be written.
     *
     * @param table its name as it is written in statements
     */
    HistoryRows rows(ScriptDialect dialect, String table);

    /** Its table in a database. */
    HistoryTable table(Dialect dialect, HistoryName name);

    /** Its rows as texts that are sent with others. */
    HistoryInsertion insertion(Dialect dialect, HistoryName name, Grouping writing, RunSignature run);

    /** What keeps out the tool with which it is shared. */
    OtherTool otherTool(Dialect dialect, HistoryName name);

    /**
     * The statements that make all its tables.
     *
     * @param written how a table's name is written in statements
     */
    List<String> creation(ScriptDialect dialect, HistoryName name, UnaryOperator<String> written);

    /**
     * Notes in its table that a run has made these schemas, inside a transaction.
     *
     * @param presence whether the table is there; it is made if it isn't
     */
    default void schemasMade(Jdbc jdbc, Dialect dialect, HistoryName name, History.Presence presence, List<String> made)
            throws SQLException {}

    /** Reads rows, one after the other; made anew for each result. */
    Jdbc.RowReader<AppliedChangeset> reading();

    /** By what its rows are sorted, oldest first. */
    String order();

    /** Whether changelogs with such a history may mention the user and the database, so that they are worth a question. */
    boolean mayNameLogin();

    /** Whether a table with these columns, in whatever case, looks like such a history. */
    boolean isLike(Set<String> columns);
}
