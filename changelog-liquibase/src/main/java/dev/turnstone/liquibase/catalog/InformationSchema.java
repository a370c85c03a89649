package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import java.util.List;
import java.util.Map;

/**
 * The views that the SQL standard has for a catalog; indexes have no place in it. Unquoted names are made of capitals;
 * Liquibase finds names whatever their case.
 *
 * @param selects the queries
 */
record InformationSchema(Selects selects) implements Catalog {
    private static final String CONSTRAINTS = """
            SELECT n.TABLE_SCHEMA s, n.TABLE_NAME t, n.CONSTRAINT_NAME o, k.COLUMN_NAME c, k.ORDINAL_POSITION p
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS n JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
            ON k.CONSTRAINT_SCHEMA = n.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = n.CONSTRAINT_NAME
            AND k.TABLE_NAME = n.TABLE_NAME WHERE n.CONSTRAINT_TYPE = '%s'""";

    /** That of H2 2. */
    static Catalog ofH2() {
        return of(
                "SELECT TABLE_SCHEMA s, TABLE_NAME t, INDEX_NAME o, COLUMN_NAME c, ORDINAL_POSITION p"
                        + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS",
                "SELECT TABLE_SCHEMA s, TABLE_NAME t, COLUMN_NAME o, DATA_TYPE c, 0 p"
                        + " FROM INFORMATION_SCHEMA.COLUMNS");
    }

    /** That of HSQLDB. */
    static Catalog ofHsqldb() {
        return of(
                "SELECT TABLE_SCHEM s, TABLE_NAME t, INDEX_NAME o, COLUMN_NAME c, ORDINAL_POSITION p"
                        + " FROM INFORMATION_SCHEMA.SYSTEM_INDEXINFO",
                "SELECT TABLE_SCHEM s, TABLE_NAME t, COLUMN_NAME o, TYPE_NAME c, 0 p"
                        + " FROM INFORMATION_SCHEMA.SYSTEM_COLUMNS");
    }

    private static Catalog of(String indexes, String typedColumns) {
        return new InformationSchema(new Selects("CURRENT_SCHEMA", selects(indexes, typedColumns)));
    }

    @Override
    public List<Found> find(Sought sought, Lookup database) throws Lookup.Unanswered {
        return selects.find(sought, database);
    }

    @Override
    public boolean isSame(Kind kind, String written, String found) {
        return written.equalsIgnoreCase(found);
    }

    /** The columns of constraints of a type, as {@code UNIQUE}. */
    static String constraints(String type) {
        return CONSTRAINTS.formatted(type);
    }

    /**
     * A query for each kind of object.
     *
     * @param indexes the one for indexes
     * @param typedColumns the one for columns and their types
     */
    private static Map<Kind, String> selects(String indexes, String typedColumns) {
        return Map.of(
                Kind.TABLE,
                """
            SELECT TABLE_SCHEMA s, TABLE_NAME t, TABLE_NAME o, CAST(NULL AS VARCHAR(1)) c, 0 p
            FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE <> 'VIEW'""",
                Kind.VIEW,
                """
            SELECT TABLE_SCHEMA s, TABLE_NAME t, TABLE_NAME o, CAST(NULL AS VARCHAR(1)) c, 0 p
            FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'VIEW'""",
                Kind.SEQUENCE,
                """
            SELECT SEQUENCE_SCHEMA s, SEQUENCE_NAME t, SEQUENCE_NAME o, CAST(NULL AS VARCHAR(1)) c, 0 p
            FROM INFORMATION_SCHEMA.SEQUENCES""",
                Kind.COLUMN,
                """
            SELECT TABLE_SCHEMA s, TABLE_NAME t, COLUMN_NAME o, CAST(NULL AS VARCHAR(1)) c, 0 p
            FROM INFORMATION_SCHEMA.COLUMNS""",
                Kind.TYPED_COLUMN,
                typedColumns,
                Kind.INDEX,
                indexes,
                Kind.FOREIGN_KEY,
                constraints("FOREIGN KEY"),
                Kind.PRIMARY_KEY,
                constraints("PRIMARY KEY"),
                Kind.UNIQUE,
                constraints("UNIQUE"));
    }
}
