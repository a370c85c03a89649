package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.SequenceChange.CreateSequence;
import dev.turnstone.liquibase.render.standard.Sequences;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.Optional;
import java.util.Set;

/** MariaDB 10.3 and later. */
public record MariaDb(Words words) implements MySqlFamily {
    private static final Set<Wish> LACKS =
            Wish.of(MySqlFamily.LACKED_BY_ALL, Wish.SEQUENCE_TYPE, Wish.LATER_SEQUENCE_TYPE);

    @Override
    public String database() {
        return "mariadb";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }

    @Override
    public String createSequence(CreateSequence create) {
        return createWords()
                + words().names().sequence(create.sequence())
                + Sequences.range(create.counting())
                + Sequences.said(" START WITH ", create.counting().startValue())
                + Sequences.said(" CACHE ", create.counting().cacheSize())
                + (Writing.says(create.counting().cycle()) ? " CYCLE" : "");
    }

    @Override
    public String uncached() {
        return " CACHE 0";
    }

    @Override
    public String recycling(Optional<Boolean> cycle) {
        return cycle.map(again -> again ? " CYCLE" : " NOCYCLE").orElse("");
    }
}
