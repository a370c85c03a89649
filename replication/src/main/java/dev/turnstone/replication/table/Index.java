package dev.turnstone.replication.table;

import java.util.List;
import java.util.Objects;

/**
 * An index.
 *
 * @param columns its columns; an expression is empty text
 * @param use what it is there for
 * @param state whether it can be used
 */
public record Index(String name, List<String> columns, Use use, State state) {
    /** What an index is there for. */
    public enum Use {
        SPEED,
        UNIQUENESS,
        PRIMARY_KEY
    }

    /** Whether an index can be used. */
    public enum State {
        VALID,
        /** What a failed concurrent build leaves. */
        INVALID
    }

    public Index {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(state, "state");
        columns = List.copyOf(columns);
    }

    /** Whether it refuses rows. */
    public boolean isUnique() {
        return use != Use.SPEED;
    }
}
