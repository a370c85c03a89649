package dev.turnstone.liquibase.precondition.catalog;

import dev.turnstone.plan.Question.Queries;
import dev.turnstone.plan.Question.Unanswered;
import java.util.List;

/** The catalog of a database that scripts are written for, and that nobody is ever connected to. */
record Unread(String database) implements Catalog {
    @Override
    public List<Found> find(Sought sought, Queries queries) throws Unanswered {
        throw new Unanswered("the catalog of " + database + " is not known here");
    }

    @Override
    public boolean isSame(Kind kind, String written, String found) {
        return written.equalsIgnoreCase(found);
    }
}
