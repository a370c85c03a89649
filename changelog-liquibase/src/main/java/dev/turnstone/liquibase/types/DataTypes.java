package dev.turnstone.liquibase.types;

import dev.turnstone.liquibase.change.Column;
import java.util.Map;
import java.util.Optional;

/** The column types of one database. Immutable and thread-safe. */
public final class DataTypes {
    private static final Map<String, Spelling> DATABASES = Map.of(
            "postgresql", new PostgresTypes(),
            "mysql", MySqlTypes.mysql(),
            "mariadb", MySqlTypes.mariaDb(),
            "h2", new H2Types(),
            "sqlite", new SqliteTypes(),
            "oracle", new OracleTypes(),
            "mssql", new SqlServerTypes(),
            "hsqldb", new HsqldbTypes(),
            "derby", new DerbyTypes(),
            "db2", new Db2Types());

    private final Spelling spelling;

    private DataTypes(Spelling spelling) {
        this.spelling = spelling;
    }

    /**
     * Those of a current version of a database.
     *
     * @param database its short name, as {@code postgresql}
     */
    public static DataTypes of(String database) {
        return Optional.ofNullable(DATABASES.get(database))
                .map(DataTypes::new)
                .orElseThrow(() -> new IllegalArgumentException("no types are known for " + database));
    }

    /**
     * What a type is called here, of a column whose values its writers give.
     *
     * @param written as the changelog has it, as {@code varchar2(50)}
     * @throws UnfitType when the database has nothing like it
     */
    public ColumnType read(String written) throws UnfitType {
        TypeText text = spelling.prepared(TypeText.read(written));
        return new ColumnType(spelling.spell(text), text.kind(), text.numbering());
    }

    /**
     * What a type is called here, of a column whose numbers come by themselves ({@code autoIncrement}): on some
     * databases another one.
     *
     * @throws UnfitType when the database has nothing like it
     */
    public ColumnType readCounting(String written) throws UnfitType {
        return read(written);
    }

    /** The words behind such a column's type; empty when the type says it all. */
    public String countingClause(Column.Identity identity) {
        return identity.toString();
    }
}
