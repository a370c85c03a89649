package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Belongings;
import dev.turnstone.changelog.Belongings.Fate;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.inventory.Drop;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.plan.Contents;
import dev.turnstone.plan.Removal;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is in the schemas of a database. */
record SchemaContents(Jdbc jdbc, Dialect dialect) implements Contents {

    @Override
    public Optional<Removal> emptying(String schema) {
        return removal(schema, Fate.EMPTIED);
    }

    @Override
    public Optional<Removal> removing(String schema) {
        return removal(schema, Fate.REMOVED);
    }

    private Optional<Removal> removal(String schema, Fate fate) {
        try {
            return dialect.hasSchema(jdbc, schema) ? Optional.of(there(schema, fate)) : Optional.empty();
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_READABLE,
                            "What is in schema " + schema + " can't be read: " + e.getMessage() + ".",
                            List.of(),
                            "Let the login see what is there."),
                    e);
        }
    }

    private Removal there(String schema, Fate fate) throws SQLException {
        List<Drop> drops = dialect.emptying().drops(jdbc, schema);
        List<String> statements = fate == Fate.REMOVED
                ? dialect.emptying().removal(jdbc, schema)
                : drops.stream().map(Drop::statement).toList();
        List<Belongings.Thing> things =
                drops.stream().flatMap(drop -> drop.thing().stream()).toList();
        return new Removal(new Belongings(place(), schema, fate, Belongings.grouped(things)), statements);
    }

    private Belongings.Place place() throws SQLException {
        DatabaseMetaData server = jdbc.connection().getMetaData();
        return new Belongings.Place(
                server.getDatabaseProductName() + " " + server.getDatabaseProductVersion(),
                Objects.requireNonNullElse(server.getConnection().getCatalog(), ""),
                Objects.requireNonNullElse(server.getUserName(), ""));
    }
}
