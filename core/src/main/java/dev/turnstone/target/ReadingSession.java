package dev.turnstone.target;

import dev.turnstone.Target;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.history.History;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import java.util.Optional;

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
    public Home home() {
        return pending.get().home();
    }

    @Override
    public Lookup lookup() {
        return pending.get().lookup();
    }

    @Override
    public Optional<String> lockHolder() {
        return pending.get().lockHolder();
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
