package dev.turnstone.liquibase.render;

import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import dev.turnstone.liquibase.literals.Literals;
import dev.turnstone.liquibase.names.Names;
import dev.turnstone.liquibase.render.database.Db2;
import dev.turnstone.liquibase.render.database.Derby;
import dev.turnstone.liquibase.render.database.H2;
import dev.turnstone.liquibase.render.database.Hsqldb;
import dev.turnstone.liquibase.render.database.MariaDb;
import dev.turnstone.liquibase.render.database.MySql;
import dev.turnstone.liquibase.render.database.Oracle;
import dev.turnstone.liquibase.render.database.Postgres;
import dev.turnstone.liquibase.render.database.SqlServer;
import dev.turnstone.liquibase.render.database.Sqlite;
import dev.turnstone.liquibase.render.writing.Words;
import dev.turnstone.liquibase.types.spelling.DataTypes;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The renderers there are. */
public final class Renderers {
    private static final Map<String, Function<Words, Renderer>> ALL = Map.of(
            "postgresql", Postgres::new,
            "mysql", MySql::new,
            "mariadb", MariaDb::new,
            "h2", H2::new,
            "hsqldb", Hsqldb::new,
            "derby", Derby::new,
            "sqlite", Sqlite::new,
            "oracle", Oracle::new,
            "mssql", SqlServer::new,
            "db2", Db2::new);

    private Renderers() {}

    /** The short names of the databases that can be rendered for. */
    public static Set<String> databases() {
        return ALL.keySet();
    }

    /**
     * The renderer of a database; empty when there is none.
     *
     * @param database its short name
     * @param quoting which names are put in quotes
     * @param files where the files are that changes name
     */
    public static Optional<Renderer> of(String database, Quoting quoting, ChangeFiles files) {
        return Optional.ofNullable(ALL.get(database)).map(make -> make.apply(words(database, quoting, files)));
    }

    private static Words words(String database, Quoting quoting, ChangeFiles files) {
        Names names = Names.of(database, quoting);
        Literals literals = Literals.of(database, names, ZoneId.systemDefault());
        return new Words(names, literals, DataTypes.of(database), files);
    }
}
