package dev.turnstone.replication.rollout;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.owner.OwnerNote;
import java.util.Objects;

/**
 * That the owners of a subscriber have yet to be given a changeset which the publisher has, or is about to have. Kept on the
 * publisher: where all servers of ours have it, no history would tell.
 *
 * @param site the subscriber
 */
public record OwedHandOver(String site, ChangesetId changeset) {
    /** Notes that are about no owner. */
    private static final String NOBODYS = "*";

    public OwedHandOver {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(changeset, "changeset");
    }

    /** As it is kept. */
    public OwnerNote toNote() {
        return new OwnerNote(NOBODYS, OwnerNote.Kind.HAND_OVER, site + " " + changeset.argument(), changeset.name());
    }
}
