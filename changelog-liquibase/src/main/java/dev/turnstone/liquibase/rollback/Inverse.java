package dev.turnstone.liquibase.rollback;

import dev.turnstone.liquibase.change.Change;
import java.util.List;

/** How a change is taken back. */
public sealed interface Inverse {
    /**
     * By other changes.
     *
     * @param changes in the order in which they are made; empty when nothing needs to be done
     */
    record Changes(List<Change> changes) implements Inverse {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    /** By the class of the user's that made it, if that can. */
    record ByItsClass(String className) implements Inverse {}

    /**
     * Not without its author, who must write how.
     *
     * @param reason in a full sentence
     */
    record None(String reason) implements Inverse {}
}
