package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Unanswered;
import java.util.List;
import java.util.Map;

/** MySQL and MariaDB, which alone of the two has sequences. Names are found as they were written. */
final class MySql implements Catalog {
    private static final Selects SELECTS = new Selects(
            "DATABASE()",
            Map.of(
                    Kind.TABLE,
                    """
            SELECT TABLE_SCHEMA s, TABLE_NAME t, TABLE_NAME o, NULL c, 0 p
            FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE NOT IN ('VIEW', 'SEQUENCE')""",
                    Kind.VIEW,
                    """
            SELECT TABLE_SCHEMA s, TABLE_NAME t, TABLE_NAME o, NULL c, 0 p
            FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'VIEW'""",
                    Kind.SEQUENCE,
                    """
            SELECT TABLE_SCHEMA s, TABLE_NAME t, TABLE_NAME o, NULL c, 0 p
            FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'SEQUENCE'""",
                    Kind.COLUMN,
                    """
            SELECT TABLE_SCHEMA s, TABLE_NAME t, COLUMN_NAME o, NULL c, 0 p FROM INFORMATION_SCHEMA.COLUMNS""",
                    Kind.TYPED_COLUMN,
                    """
            SELECT TABLE_SCHEMA s, TABLE_NAME t, COLUMN_NAME o, COLUMN_TYPE c, 0 p FROM INFORMATION_SCHEMA.COLUMNS""",
                    Kind.INDEX,
                    """
            SELECT TABLE_SCHEMA s, TABLE_NAME t, INDEX_NAME o, COLUMN_NAME c, SEQ_IN_INDEX p
            FROM INFORMATION_SCHEMA.STATISTICS""",
                    Kind.FOREIGN_KEY,
                    InformationSchema.constraints("FOREIGN KEY"),
                    Kind.PRIMARY_KEY,
                    InformationSchema.constraints("PRIMARY KEY"),
                    Kind.UNIQUE,
                    InformationSchema.constraints("UNIQUE")));

    @Override
    public List<Found> find(Sought sought, Lookup database) throws Unanswered {
        return SELECTS.find(sought, database);
    }

    @Override
    public boolean isSame(Kind kind, String written, String found) {
        return written.equals(found);
    }
}
