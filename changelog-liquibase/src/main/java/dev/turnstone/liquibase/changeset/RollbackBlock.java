package dev.turnstone.liquibase.changeset;

import dev.turnstone.Position;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.MadeAnew;
import java.util.List;

/** {@code rollback}: how its author takes a changeset back. Several add up. */
public sealed interface RollbackBlock {
    /** Where it is written. */
    Position at();

    /** Nothing needs to be done. */
    record Nothing(Position at) implements RollbackBlock {}

    /** These changes do it, in this order. */
    record Changes(List<ChangeElement> changes, Position at) implements RollbackBlock {
        public Changes {
            changes = MadeAnew.copyOf(changes);
        }
    }

    /** The changes of another changeset, which stands before, do it. */
    record ChangesOf(ChangesetId other, Position at) implements RollbackBlock {}
}
