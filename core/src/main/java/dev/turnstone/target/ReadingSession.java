package dev.turnstone.target;

import dev.turnstone.Target;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.file.FileMemory;
import dev.turnstone.history.History;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.plan.Contents;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Question;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A session for reading that may still be in the making; whatever is asked of it waits for that. */
record ReadingSession(Pending<Target.Session> pending) implements Target.Session {
    @Override
    public History history() {
        return pending.get().history();
    }

    @Override
    public Database database() {
        return pending.get().database();
    }

    @Override
    public List<OwnerNote> ownerNotes() {
        return pending.get().ownerNotes();
    }

    @Override
    public List<String> drops(Collection<String> objects) {
        return pending.get().drops(objects);
    }

    @Override
    public Contents contents() {
        return pending.get().contents();
    }

    @Override
    public Set<String> objects() {
        return pending.get().objects();
    }

    @Override
    public boolean keeps(String table) {
        return pending.get().keeps(table);
    }

    @Override
    public Home home() {
        return pending.get().home();
    }

    @Override
    public Optional<Question.Queries> queries() {
        return pending.get().queries();
    }

    @Override
    public Optional<String> lockHolder() {
        return pending.get().lockHolder();
    }

    @Override
    public FileMemory memoryOf(ChangesetId file) {
        return pending.get().memoryOf(file);
    }

    @Override
    public String server() {
        return pending.get().server();
    }

    @Override
    public void close() {
        pending.close();
    }
}
