package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.ColumnChange.AddAutoIncrement;
import dev.turnstone.liquibase.change.ColumnChange.DropDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.DropNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.RenameColumn;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.standard.Standard;
import java.util.List;
import java.util.Optional;

/** What H2 and HSQLDB have in common, which one author began. */
interface HsqlFamily extends Standard {
    @Override
    default List<String> renameColumn(RenameColumn rename) {
        return List.of(alterColumn(rename.table(), rename.column()) + "RENAME TO " + column(rename.newName()));
    }

    @Override
    default String joined(String first, String between, String second) {
        return "CONCAT(" + first + ", CONCAT(" + between + ", " + second + "))";
    }

    @Override
    default String dropDefault(DropDefaultValue drop) {
        return alterColumn(drop.table(), drop.column()) + "SET DEFAULT NULL";
    }

    /** The type stands as the changelog has it. */
    @Override
    default List<String> addAutoIncrement(AddAutoIncrement add) throws CannotRender {
        String known = type(add.type());
        String type =
                add.type().filter(text -> !text.startsWith("java.sql.Types.")).orElse(known);
        return List.of(alterColumn(add.table(), add.column()) + type + " "
                + words().types().countingClause(add.identity()));
    }

    @Override
    default List<String> dropNotNull(DropNotNullConstraint drop) throws CannotRender {
        return List.of(alterColumn(drop.table(), named(drop)) + "SET NULL");
    }

    @Override
    default Optional<String> cached(Optional<String> cacheSize) {
        return Optional.empty();
    }
}
