package dev.turnstone.liquibase.render.standard;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.IndexChange;
import dev.turnstone.liquibase.change.IndexChange.CreateIndex;
import dev.turnstone.liquibase.change.IndexChange.DropIndex;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Statements about indexes. */
public interface Indexes extends Writing {
    /** The statements of a change. */
    default List<String> render(IndexChange change) throws CannotRender {
        if (change instanceof DropIndex drop) {
            return List.of(dropIndex(drop));
        }
        CreateIndex create = (CreateIndex) change;
        boolean comesWithConstraint = create.associatedWith().stream()
                .flatMap(words -> Arrays.stream(words.split(",")))
                .anyMatch(word -> madeByItself().contains(word.strip()));
        return comesWithConstraint ? List.of() : createIndex(create);
    }

    /** The constraints whose indexes the database makes by itself. */
    default Set<String> madeByItself() {
        return Set.of("primaryKey", "uniqueConstraint", "foreignKey");
    }

    /** A new index. */
    default List<String> createIndex(CreateIndex create) throws CannotRender {
        String name = create.name()
                .map(given -> newIndex(create.table().sibling(given)) + " ")
                .orElse("");
        return List.of("CREATE " + (Writing.says(create.unique()) ? "UNIQUE " : "") + indexKind(create) + "INDEX "
                + name + "ON " + indexedTable(create) + "(" + indexed(create.columns()) + ")" + indexOptions(create));
    }

    /** How a new index is named: most databases take it with its schema. */
    default String newIndex(ObjectName index) {
        return words().names().index(index);
    }

    /** What stands between {@code UNIQUE} and {@code INDEX}. */
    default String indexKind(CreateIndex create) {
        return "";
    }

    /** The table, and what is said behind or before it. */
    default String indexedTable(CreateIndex create) {
        return words().names().table(create.table());
    }

    /** What follows the columns. */
    default String indexOptions(CreateIndex create) {
        return "";
    }

    /** The columns of an index. */
    default String indexed(List<Column> columns) {
        return columns.stream().map(this::indexed).collect(Collectors.joining(", "));
    }

    /** What has a parenthesis is an expression, whether the changelog says so or not. */
    private String indexed(Column column) {
        boolean expression =
                Writing.says(column.traits().computed()) || column.name().contains("(");
        return (expression ? column.name() : column(column.name()))
                + (Writing.says(column.traits().descending()) ? " DESC" : "");
    }

    /** No index any more. */
    default String dropIndex(DropIndex drop) throws CannotRender {
        return "DROP INDEX " + words().names().index(drop.index());
    }

    /** The same where indexes belong to tables. */
    default String dropIndexOfTable(DropIndex drop) throws CannotRender {
        String table = drop.table()
                .orElseThrow(() ->
                        new CannotRender("tableName is missing: " + database() + " drops an index of a table only."));
        return "DROP INDEX " + column(drop.index().name()) + " ON "
                + words().names().table(drop.index().sibling(table));
    }
}
