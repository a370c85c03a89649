package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Unanswered;
import java.util.List;

/** Unquoted names are made of capitals; Liquibase finds names whatever their case. */
final class Hsqldb implements Catalog {
    private static final Selects SELECTS = new Selects(
            "CURRENT_SCHEMA",
            InformationSchema.selects(
                    "SELECT TABLE_SCHEM s, TABLE_NAME t, INDEX_NAME o, COLUMN_NAME c, ORDINAL_POSITION p"
                            + " FROM INFORMATION_SCHEMA.SYSTEM_INDEXINFO",
                    "SELECT TABLE_SCHEM s, TABLE_NAME t, COLUMN_NAME o, TYPE_NAME c, 0 p"
                            + " FROM INFORMATION_SCHEMA.SYSTEM_COLUMNS"));

    @Override
    public List<Found> find(Sought sought, Lookup database) throws Unanswered {
        return SELECTS.find(sought, database);
    }

    @Override
    public boolean isSame(Kind kind, String written, String found) {
        return written.equalsIgnoreCase(found);
    }
}
