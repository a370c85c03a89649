package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import java.util.Set;

/** MySQL 8 and later. */
public record MySql(Words words) implements MySqlFamily {
    private static final Set<Wish> LACKS = Set.of(
            Wish.CLUSTERED_PRIMARY_KEY,
            Wish.PRIMARY_KEY_BY_INDEX,
            Wish.CLUSTERED_UNIQUE_CONSTRAINT,
            Wish.UNIQUE_CONSTRAINT_BY_INDEX,
            Wish.DEFERRED_FOREIGN_KEY,
            Wish.DEFERRED_REFERENCE,
            Wish.ADDED_COUNTING_COLUMN_OUTSIDE_KEY,
            Wish.PLACE_BEFORE_COLUMN,
            Wish.PLACE_BY_NUMBER,
            Wish.COUNTING_STEP,
            Wish.SEQUENCE);

    @Override
    public String database() {
        return "mysql";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }
}
