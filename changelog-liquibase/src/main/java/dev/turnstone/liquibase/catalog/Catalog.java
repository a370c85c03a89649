package dev.turnstone.liquibase.catalog;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Unanswered;
import java.util.List;

/** Looks into the system tables of one database by plain queries. Immutable and thread-safe. */
public interface Catalog {

    /** What has the table and the name that are sought, in any case of their letters. */
    List<Found> find(Sought sought, Lookup database) throws Unanswered;

    /** Whether a name that a changelog writes is that of an object, by the rules Liquibase has for this database. */
    boolean isSame(Kind kind, String written, String found);

    /** The end of a query of which one row is enough. */
    default String oneRow() {
        return "LIMIT 1";
    }
}
