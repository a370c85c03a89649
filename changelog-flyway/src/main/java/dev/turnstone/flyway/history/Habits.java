package dev.turnstone.flyway.history;

import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.OtherTool;
import java.util.Map;

/**
 * What Flyway's history, its index and its lock are like on a product. Which product has which is said here and nowhere
 * else. Immutable and thread-safe.
 */
public final class Habits {
    private static final Habits USUAL = new Habits(Columns.USUAL, Index.BY_ITSELF, FlywayLock.Kind.NONE);

    private static final Habits OF_MYSQL = new Habits(Columns.MYSQL, Index.OF_TABLE, FlywayLock.Kind.NAMED);

    private static final Map<String, Habits> ALL = Map.of(
            "postgresql", new Habits(Columns.POSTGRESQL, Index.BY_ITSELF, FlywayLock.Kind.ADVISORY),
            "mariadb", OF_MYSQL,
            "mysql", OF_MYSQL,
            "h2", new Habits(Columns.USUAL, Index.BY_ITSELF, FlywayLock.Kind.ROW),
            "sqlite", new Habits(Columns.SQLITE, Index.NAMING_SCHEMA, FlywayLock.Kind.NONE),
            "hsqldb", new Habits(Columns.HSQLDB, Index.BY_ITSELF, FlywayLock.Kind.NONE),
            "mssql", new Habits(Columns.SQL_SERVER, Index.BY_ITSELF, FlywayLock.Kind.NONE),
            "oracle", new Habits(Columns.ORACLE, Index.BY_ITSELF, FlywayLock.Kind.NONE),
            "db2", new Habits(Columns.DB2, Index.BY_ITSELF, FlywayLock.Kind.NONE));

    /** How indexes are made, and belong to tables. */
    enum Index {
        /** By a statement of its own that names the table's schema with the table. */
        BY_ITSELF,
        /** The same, but it is the index that names the schema. */
        NAMING_SCHEMA,
        /** Declared with the table: its name means something only there. */
        OF_TABLE
    }

    private final Columns columns;
    private final Index index;
    private final FlywayLock.Kind lock;

    private Habits(Columns columns, Index index, FlywayLock.Kind lock) {
        this.columns = columns;
        this.index = index;
        this.lock = lock;
    }

    /**
     * Those of a product.
     *
     * @param product its short name, as {@code postgresql}
     */
    public static Habits of(String product) {
        return ALL.getOrDefault(product, USUAL);
    }

    static Habits of(ScriptDialect dialect) {
        return of(dialect.shortName());
    }

    Columns columns() {
        return columns;
    }

    Index index() {
        return index;
    }

    /** Whether the name of an index means something only with its table. */
    public boolean hasIndexesOfTables() {
        return index == Index.OF_TABLE;
    }

    /** Whether Flyway locks the rows there are, so that there has to be one. */
    boolean needsFirstRow() {
        return lock == FlywayLock.Kind.ROW;
    }

    /** What keeps Flyway out. */
    OtherTool lock(Dialect dialect, HistoryName name) {
        return FlywayLock.of(lock, dialect, name);
    }
}
