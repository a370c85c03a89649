package dev.turnstone.store;

import dev.turnstone.TurnstoneException;
import java.util.Optional;

/** Knows where a store is. Immutable and thread-safe. */
public interface StoreOpener {

    /**
     * Opens it so that nothing is written; empty when there is none yet, and then none comes into being.
     *
     * @throws StoreBusy when it can be read only once others have closed it
     * @throws TurnstoneException when it can't be read at all
     */
    Optional<Store> openForReading() throws StoreBusy;

    /**
     * Opens it so that all others are kept out until it is closed, or this process is dead; makes it when there is none.
     *
     * @throws StoreBusy when others have it open
     * @throws TurnstoneException when it can't be opened at all
     */
    Store.Locked openLocked() throws StoreBusy;
}
