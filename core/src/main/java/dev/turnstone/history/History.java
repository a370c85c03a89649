package dev.turnstone.history;

import java.util.List;
import java.util.Objects;

/**
 * What a database has already applied, as it was when it was read.
 *
 * @param presence whether there is a history at all
 * @param applied its rows, oldest first
 * @param interrupted what was begun outside a transaction and not finished
 * @param otherTables when there is no history: some tables that are in the schema all the same
 */
public record History(
        Presence presence,
        List<AppliedChangeset> applied,
        List<InterruptedChangeset> interrupted,
        List<String> otherTables) {

    /** Whether there is a history. */
    public enum Presence {
        /** Its table exists, possibly without rows. */
        PRESENT,
        /** Its table doesn't exist. */
        MISSING,
        /** There is not even a database. */
        NO_DATABASE
    }

    /** Of an embedded database whose file doesn't exist. */
    public static final History OF_NO_DATABASE = new History(Presence.NO_DATABASE, List.of(), List.of(), List.of());

    public History {
        Objects.requireNonNull(presence, "presence");
        applied = List.copyOf(applied);
        interrupted = List.copyOf(interrupted);
        otherTables = List.copyOf(otherTables);
    }
}
