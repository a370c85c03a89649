package dev.turnstone.target;

import dev.turnstone.Target;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.History;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import java.util.List;
import java.util.Optional;

/** An embedded database that doesn't exist yet, as it looks to a reader: empty, everything pending. */
record MissingDatabase(Dialect dialect) implements Target.Session {
    @Override
    public History history() {
        return History.OF_NO_DATABASE;
    }

    @Override
    public Database database() {
        return new Database(dialect.shortName(), dialect);
    }

    @Override
    public Home home() {
        return new Home.OfLogin();
    }

    @Override
    public Lookup lookup() {
        return new OfNothing();
    }

    private static final class OfNothing implements Lookup {
        @Override
        public Optional<String> first(String sql, Object... parameters) throws Unanswered {
            throw new Unanswered("there is no database yet");
        }

        @Override
        public List<Row> rows(String sql, Object... parameters) throws Unanswered {
            throw new Unanswered("there is no database yet");
        }
    }

    @Override
    public Optional<String> lockHolder() {
        return Optional.empty();
    }

    @Override
    public String server() {
        return "";
    }

    @Override
    public void close() {}
}
