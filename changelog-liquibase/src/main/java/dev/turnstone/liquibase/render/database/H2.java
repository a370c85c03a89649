package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.ColumnChange.AddAutoIncrement;
import dev.turnstone.liquibase.change.ColumnChange.DropDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.DropNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.RenameColumn;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.standard.Standard;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** H2 2 and later. */
public record H2(Words words) implements Standard {
    private static final Set<Wish> LACKS = Set.of(
            Wish.CLUSTERED_PRIMARY_KEY,
            Wish.PRIMARY_KEY_BY_INDEX,
            Wish.CLUSTERED_UNIQUE_CONSTRAINT,
            Wish.UNIQUE_CONSTRAINT_BY_INDEX,
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
    public List<String> renameColumn(RenameColumn rename) {
        return List.of(alterColumn(rename.table(), rename.column()) + "RENAME TO " + column(rename.newName()));
    }

    @Override
    public String joined(String first, String between, String second) {
        return "CONCAT(" + first + ", CONCAT(" + between + ", " + second + "))";
    }

    @Override
    public String dropDefault(DropDefaultValue drop) {
        return alterColumn(drop.table(), drop.column()) + "SET DEFAULT NULL";
    }

    /** The type stands as the changelog has it. */
    @Override
    public List<String> addAutoIncrement(AddAutoIncrement add) throws CannotRender {
        String known = type(add.type());
        String type =
                add.type().filter(text -> !text.startsWith("java.sql.Types.")).orElse(known);
        return List.of(alterColumn(add.table(), add.column()) + type + " "
                + words().types().countingClause(add.identity()));
    }

    @Override
    public List<String> dropNotNull(DropNotNullConstraint drop) throws CannotRender {
        return List.of(alterColumn(drop.table(), named(drop)) + "SET NULL");
    }

    @Override
    public Optional<String> cached(Optional<String> cacheSize) {
        return Optional.empty();
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
