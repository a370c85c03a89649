package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import java.util.List;

/** The catalog of a database that scripts are written for, and that nobody is ever connected to. */
record Unread(String database) implements Catalog {
    @Override
    public List<Found> find(Sought sought, Lookup lookup) throws Lookup.Unanswered {
        throw new Lookup.Unanswered("the catalog of " + database + " is not known here");
    }

    @Override
    public boolean isSame(Kind kind, String written, String found) {
        return written.equalsIgnoreCase(found);
    }
}
