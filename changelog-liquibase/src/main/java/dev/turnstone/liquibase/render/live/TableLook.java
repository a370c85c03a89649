package dev.turnstone.liquibase.render.live;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.liquibase.catalog.Catalog;
import dev.turnstone.liquibase.catalog.Catalogs;
import dev.turnstone.liquibase.catalog.Found;
import dev.turnstone.liquibase.catalog.Kind;
import dev.turnstone.liquibase.catalog.Sought;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.names.Names;
import java.util.List;
import java.util.Optional;

/**
 * Looks at one table.
 *
 * @param product the database's short name
 * @param names how it writes names
 */
record TableLook(String product, Names names, ObjectName table) {

    /** Whether there is such a table. */
    boolean isThere(Lookup database) throws Lookup.Unanswered {
        return !all(Kind.TABLE, database).isEmpty();
    }

    /** All that it has of a kind. */
    List<Found> all(Kind kind, Lookup database) throws Lookup.Unanswered {
        Catalog catalog = Catalogs.of(product);
        Sought sought = new Sought(kind, names.place(table), Optional.of(table.name()), Optional.empty());
        return catalog.find(sought, database).stream()
                .filter(found -> catalog.isSame(Kind.TABLE, table.name(), found.table()))
                .toList();
    }
}
