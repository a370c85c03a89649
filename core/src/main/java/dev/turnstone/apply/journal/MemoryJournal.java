package dev.turnstone.apply.journal;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.Journal;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.jdbc.Updates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A journal that ends with its run: for steps that are to leave no table behind. It serves to try a step again at the
 * statement where others were in its way.
 */
public final class MemoryJournal implements Journal {
    private static final String WHEN = "in this run";

    private final Map<ChangesetId, InterruptedChangeset> noted = new LinkedHashMap<>();

    @Override
    public List<InterruptedChangeset> interrupted(Jdbc jdbc) {
        return List.copyOf(noted.values());
    }

    @Override
    public void ensureExists(Jdbc jdbc) {
        // There is nothing to make.
    }

    @Override
    public void insert(Updates updates, Entry entry) {
        noted.put(
                entry.id(),
                new InterruptedChangeset(
                        entry.id(),
                        entry.direction(),
                        entry.progress(),
                        entry.stop(),
                        entry.answers(),
                        entry.runId(),
                        WHEN));
    }

    @Override
    public void update(Updates updates, Entry entry) {
        insert(updates, entry);
    }

    @Override
    public void clear(Updates updates, ChangesetId id) {
        noted.remove(id);
    }
}
