package dev.turnstone.store;

import dev.turnstone.Target;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.History.Presence;
import dev.turnstone.history.History.Schema;
import dev.turnstone.plan.Database;
import java.util.List;
import java.util.Optional;

/** A store that is looked at; empty when there is none yet. */
record StoreReading(Database database, Optional<Store> store) implements Target.Session {

    @Override
    public History history() {
        return store.map(StoreReading::history).orElse(History.OF_NO_DATABASE);
    }

    /** What an open store has applied. */
    static History history(Store store) {
        Optional<List<AppliedChangeset>> rows = store.rows();
        boolean ours = rows.stream().flatMap(List::stream).anyMatch(AppliedChangeset::isRoutine);
        return new History(
                rows.isPresent() ? Presence.PRESENT : Presence.MISSING,
                rows.orElse(List.of()),
                List.of(),
                Optional.empty(),
                ours ? Schema.EMPTY : new Schema(store.contents(), List.of()));
    }

    @Override
    public String server() {
        return store.map(Store::product).orElse("");
    }

    @Override
    public void close() {
        store.ifPresent(Store::close);
    }
}
