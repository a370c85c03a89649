package dev.turnstone.liquibase.render;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Rendering.Effect;
import dev.turnstone.liquibase.change.ObjectName;
import java.util.List;

/** A change whose statements depend on a table as it is when their turn has come. Immutable and thread-safe. */
public interface LiveChange {
    /** The table that decides. */
    ObjectName table();

    /** What its statements change. */
    Effect effect();

    /** What goes with its contents, whatever the database says, as {@code the column a of the table t}; empty when that isn't known. */
    default List<String> removes() {
        return List.of();
    }

    /** What is to be said to the session before the transaction in which the statements are. */
    default List<String> before() {
        return List.of();
    }

    /**
     * Asks the database for all that the statements depend on.
     *
     * @throws Lookup.Unanswered when it refuses
     */
    String ask(Lookup database) throws Lookup.Unanswered;

    /**
     * The statements that an answer leads to.
     *
     * @throws CannotRender when it leads to none: the table isn't there, or can't be changed so
     */
    List<String> statements(String answer) throws CannotRender;
}
