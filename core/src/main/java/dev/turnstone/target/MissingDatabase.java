package dev.turnstone.target;

import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.History;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Question;
import java.util.Optional;

/** An embedded database that doesn't exist yet, as it looks to a reader: empty, everything pending. */
record MissingDatabase(Dialect dialect, Settings settings) implements Target.Session {
    @Override
    public History history() {
        return History.OF_NO_DATABASE;
    }

    @Override
    public Database database() {
        return database(dialect, settings);
    }

    /** As it will be when it is made: without the schemas that are to be made then. */
    static Database database(Dialect dialect, Settings settings) {
        return new Database(
                dialect.shortName(),
                dialect,
                settings.schema().or(dialect::schemaOfNewDatabase),
                JdbcSession.missing(settings.made(), dialect),
                Optional.empty());
    }

    @Override
    public Home home() {
        return new Home.OfLogin();
    }

    @Override
    public Optional<Question.Queries> queries() {
        return Optional.empty();
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
