package dev.turnstone.liquibase.precondition.catalog;

import dev.turnstone.plan.Question.Queries;
import dev.turnstone.plan.Question.Unanswered;
import java.util.List;
import java.util.Map;

/** Unquoted names are made of capitals; Liquibase finds names whatever their case. */
final class Hsqldb implements Catalog {
    private static final String CONSTRAINTS = """
            SELECT n.TABLE_SCHEMA s, n.TABLE_NAME t, n.CONSTRAINT_NAME o, k.COLUMN_NAME c, k.ORDINAL_POSITION p
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS n JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
            ON k.CONSTRAINT_SCHEMA = n.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = n.CONSTRAINT_NAME
            AND k.TABLE_NAME = n.TABLE_NAME WHERE n.CONSTRAINT_TYPE = '%s'""";

    private static final Selects SELECTS = new Selects(
            "CURRENT_SCHEMA",
            Map.of(
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
                    Kind.INDEX,
                    """
            SELECT TABLE_SCHEM s, TABLE_NAME t, INDEX_NAME o, COLUMN_NAME c, ORDINAL_POSITION p
            FROM INFORMATION_SCHEMA.SYSTEM_INDEXINFO""",
                    Kind.FOREIGN_KEY,
                    CONSTRAINTS.formatted("FOREIGN KEY"),
                    Kind.PRIMARY_KEY,
                    CONSTRAINTS.formatted("PRIMARY KEY"),
                    Kind.UNIQUE,
                    CONSTRAINTS.formatted("UNIQUE")));

    @Override
    public List<Found> find(Sought sought, Queries database) throws Unanswered {
        return SELECTS.find(sought, database);
    }

    @Override
    public boolean isSame(Kind kind, String written, String found) {
        return written.equalsIgnoreCase(found);
    }
}
