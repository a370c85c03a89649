package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import java.util.Set;

/** MySQL 8 and later. */
public record MySql(Words words) implements MySqlFamily {
    private static final Set<Wish> LACKS = Wish.of(MySqlFamily.LACKED_BY_ALL, Wish.SEQUENCE);

    @Override
    public String database() {
        return "mysql";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }
}
