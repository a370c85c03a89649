package dev.turnstone.liquibase.catalog;

import java.util.Map;
import java.util.Optional;

/** The catalogs of all databases that changelogs are run on. */
public final class Catalogs {
    private static final Map<String, Catalog> ALL = Map.of(
            "postgresql", new Postgres(),
            "mysql", new MySql(),
            "mariadb", new MySql(),
            "h2", InformationSchema.ofH2(),
            "hsqldb", InformationSchema.ofHsqldb(),
            "derby", new Derby(),
            "sqlite", new Sqlite());

    private Catalogs() {}

    /**
     * The one of a database.
     *
     * @param database its short name, as {@code postgresql}
     * @return one that knows nothing where nobody is ever connected to such a database
     */
    public static Catalog of(String database) {
        return Optional.ofNullable(ALL.get(database)).orElseGet(() -> new Unread(database));
    }
}
