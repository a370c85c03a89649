package dev.turnstone.liquibase.change;

import java.util.Optional;

/** Changes of views. */
public sealed interface ViewChange extends Change {

    /**
     * A new view.
     *
     * @param query its text: the query, or with {@code fullDefinition} the whole statement
     */
    record CreateView(
            ObjectName view,
            Text query,
            Optional<Boolean> replaceIfExists,
            Optional<Boolean> fullDefinition,
            Optional<String> remarks)
            implements ViewChange {}

    /** Another name for a view. */
    record RenameView(ObjectName view, String newName) implements ViewChange {}

    /** No view any more. */
    record DropView(ObjectName view, Optional<Boolean> ifExists) implements ViewChange {}
}
