package dev.turnstone.changelog;

import dev.turnstone.Position;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.util.List;

/**
 * A change whose statements depend on what is in the database when their turn has come. The database is asked once; what
 * it says is kept in the journal, and the statements are made of that alone, so that after a crash they are the same.
 * Immutable and thread-safe.
 */
public interface Rendering {

    /** What its statements change. */
    enum Effect {
        /** Rows: they join a transaction wherever one is to be had. */
        ROWS,
        /** Tables and what belongs to them. */
        OBJECTS
    }

    /** Where the change is written. */
    Position at();

    /** The table that decides, as the changelog names it. */
    String table();

    Effect effect();

    /** What goes with its contents, whatever the database says, as {@code the column a of the table t}; empty when that isn't known. */
    default List<String> removes() {
        return List.of();
    }

    /**
     * Asks the database for all that the statements depend on.
     *
     * @return to be kept as it is
     * @throws Lookup.Unanswered when it refuses
     */
    String ask(Lookup database) throws Lookup.Unanswered;

    /**
     * The statements that an answer leads to.
     *
     * @throws dev.turnstone.sql.UnreadableScript when it leads to none: the table isn't there, or can't be changed so
     * @throws IOException when a file can't be read that the change names
     */
    StatementReader statements(String answer, Splitter splitter) throws IOException;
}
