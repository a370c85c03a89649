package dev.turnstone.owner;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.dialect.trace.Fingerprint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run can know and keep about owners. Valid while the run has the target to itself. Not thread-safe. */
public interface Ledger {

    /** All that is kept, read now. */
    List<OwnerNote> notes();

    /**
     * Keeps notes, in the place of those that they replace, and forgets others, all of it or nothing. The table for that
     * is made when it isn't there.
     *
     * @throws dev.turnstone.TurnstoneException when that can't be written
     */
    void keep(List<OwnerNote> kept, List<OwnerNote> forgotten);

    /** The objects of the schema that unqualified names mean just now, by kind and name: those of ours are left out. */
    Set<String> objects();

    /** Whether a table of this name is one in which the history, or something beside it, is kept. */
    boolean keeps(String table);

    /** The changesets of the history, read now, each with a text that changes when what is recorded of it does. */
    Map<ChangesetId, String> recorded();

    /** The schema that unqualified names mean just now. */
    String schema();

    /**
     * The objects of a schema, ours left out, each with a text that changes when the object does. This takes time when there
     * are many.
     */
    Fingerprint definitions(String schema);

    /**
     * Makes unqualified names mean this schema, until {@link #goHome}; one that isn't there is made.
     *
     * @param users who may work with the rows of all that is, and will be, in it
     * @throws dev.turnstone.TurnstoneException when that can't be done; names mean what they did
     */
    void goTo(String schema, Collection<String> users);

    /** Makes unqualified names mean again what they meant when the run began. */
    void goHome();
}
