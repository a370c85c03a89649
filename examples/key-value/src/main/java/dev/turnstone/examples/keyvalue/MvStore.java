package dev.turnstone.examples.keyvalue;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** An open store, with a map of ours in it that is the history. */
final class MvStore implements Store.Locked {
    private static final String HISTORY = Command.OURS + "history";
    private static final int MOST_SHOWN = 10;

    private final MVStore store;

    MvStore(MVStore store) {
        this.store = store;
    }

    @Override
    public String product() {
        return "MVStore, format " + store.getStoreHeader().get("format");
    }

    @Override
    public Optional<List<AppliedChangeset>> rows() {
        return store.hasMap(HISTORY)
                ? Optional.of(history().values().stream()
                        .map(HistoryRow::read)
                        .sorted(Comparator.comparingInt(AppliedChangeset::order))
                        .toList())
                : Optional.empty();
    }

    @Override
    public List<String> contents() {
        return store.getMapNames().stream()
                .filter(name -> !name.startsWith(Command.OURS))
                .sorted()
                .limit(MOST_SHOWN)
                .toList();
    }

    @Override
    public void execute(SqlStatement statement) {
        Command.parse(statement.text()).on(store);
    }

    @Override
    public void put(AppliedChangeset row) {
        history().put(row.id().toString(), HistoryRow.written(row));
    }

    @Override
    public void remove(ChangesetId changeset) {
        history().remove(changeset.toString());
    }

    private MVMap<String, String> history() {
        return store.openMap(HISTORY);
    }

    @Override
    public void commit() {
        store.commit();
        store.sync();
    }

    @Override
    public void rollback() {
        store.rollback();
    }

    /** Not as the store would close itself, which writes what isn't committed. */
    @Override
    public void close() {
        store.closeImmediately();
    }
}
