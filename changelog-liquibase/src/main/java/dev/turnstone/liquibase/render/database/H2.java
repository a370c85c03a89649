package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** H2 2 and later. */
public record H2(Words words) implements HsqlFamily {
    private static final Set<Wish> LACKS = Wish.of(
            Wish.OWN_INDEXES,
            Wish.DEFERRED_FOREIGN_KEY,
            Wish.PLACE_BY_NUMBER,
            Wish.LATER_SEQUENCE_STEP,
            Wish.RENAMED_SEQUENCE,
            Wish.RENAMED_VIEW,
            Wish.REPLACED_PROCEDURE);

    @Override
    public String database() {
        return "h2";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }

    @Override
    public String cascade() {
        return " CASCADE";
    }

    @Override
    public String recycling(Optional<Boolean> cycle) {
        return "";
    }

    @Override
    public String upsert(Upsert upsert) throws CannotRender {
        return insertWords(upsert.table(), upsert.row()).replaceFirst("INSERT", "MERGE") + " KEY("
                + upsert.key().stream().map(this::column).collect(Collectors.joining(",")) + ") VALUES "
                + values(upsert.table(), upsert.row()) + ";";
    }
}
