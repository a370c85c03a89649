package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Unanswered;
import java.util.List;

/** Version 2. Unquoted names are made of capitals; Liquibase finds names whatever their case. */
final class H2 implements Catalog {
    private static final Selects SELECTS = new Selects(
            "CURRENT_SCHEMA",
            InformationSchema.selects(
                    "SELECT TABLE_SCHEMA s, TABLE_NAME t, INDEX_NAME o, COLUMN_NAME c, ORDINAL_POSITION p"
                            + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS",
                    "SELECT TABLE_SCHEMA s, TABLE_NAME t, COLUMN_NAME o, DATA_TYPE c, 0 p"
                            + " FROM INFORMATION_SCHEMA.COLUMNS"));

    @Override
    public List<Found> find(Sought sought, Lookup database) throws Unanswered {
        return SELECTS.find(sought, database);
    }

    @Override
    public boolean isSame(Kind kind, String written, String found) {
        return written.equalsIgnoreCase(found);
    }
}
