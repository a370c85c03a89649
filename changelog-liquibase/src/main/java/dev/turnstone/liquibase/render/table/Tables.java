package dev.turnstone.liquibase.render.table;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.TableChange;
import dev.turnstone.liquibase.change.TableChange.CreateTable;
import dev.turnstone.liquibase.change.TableChange.DropTable;
import dev.turnstone.liquibase.change.TableChange.RenameTable;
import dev.turnstone.liquibase.change.TableChange.SetTableRemarks;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements about whole tables. */
public interface Tables extends ColumnText {
    /** The statements of a change. */
    default List<String> render(TableChange change) throws CannotRender {
        if (change instanceof CreateTable create) {
            return createTable(create);
        }
        if (change instanceof DropTable drop) {
            return List.of(
                    "DROP TABLE " + table(drop.table()) + (Writing.says(drop.cascadeConstraints()) ? cascade() : ""));
        }
        if (change instanceof RenameTable rename) {
            return renameTable(rename);
        }
        SetTableRemarks remarks = (SetTableRemarks) change;
        return tableRemarks(remarks.table(), remarks.remarks().orElse(""));
    }

    /** A new table. */
    default List<String> createTable(CreateTable create) throws CannotRender {
        List<String> statements = new ArrayList<>();
        statements.add(new NewTable(this, create).text());
        statements.addAll(newTableRemarks(create));
        return statements;
    }

    /** Another name for a table. */
    default List<String> renameTable(RenameTable rename) throws CannotRender {
        return List.of(alter(rename.table()) + "RENAME TO " + plain(rename.newName()));
    }

    /** A comment on a table. */
    default List<String> tableRemarks(ObjectName table, String remarks) throws CannotRender {
        refuse(Wish.REMARKS);
        return List.of("COMMENT ON TABLE " + table(table) + " IS " + quoted(remarks));
    }

    /** A comment on a column. */
    default List<String> columnRemarks(ObjectName table, String column, String remarks) throws CannotRender {
        refuse(Wish.REMARKS);
        return List.of("COMMENT ON COLUMN " + table(table) + "." + column(column) + " IS " + quoted(remarks));
    }

    /** The comments of a new table that stand in statements of their own; a database that keeps none leaves them out. */
    default List<String> newTableRemarks(CreateTable create) throws CannotRender {
        List<String> statements = new ArrayList<>();
        if (!lacks().contains(Wish.REMARKS)) {
            if (create.remarks().filter(text -> !text.isEmpty()).isPresent()) {
                statements.addAll(tableRemarks(create.table(), create.remarks().get()));
            }
            statements.addAll(newColumnRemarks(create.table(), create.columns()));
        }
        return statements;
    }

    /** The same of new columns. */
    default List<String> newColumnRemarks(ObjectName table, List<Column> columns) throws CannotRender {
        List<String> statements = new ArrayList<>();
        if (!lacks().contains(Wish.REMARKS)) {
            for (Column column : columns) {
                if (column.remarks().filter(text -> !text.isEmpty()).isPresent()) {
                    statements.addAll(
                            columnRemarks(table, column.name(), column.remarks().get()));
                }
            }
        }
        return statements;
    }

    /** What follows {@code DROP TABLE} when references to the table are to go too. */
    default String cascade() {
        return "";
    }

    /** What follows {@code CREATE TABLE} when it doesn't matter that the table is there. */
    default String ifAbsent() {
        return "IF NOT EXISTS ";
    }

    /** How the primary key of a table is called that the changelog gives no name. */
    default String primaryKeyName(ObjectName table) {
        return "PK_" + table.name().toUpperCase(Locale.ROOT);
    }

    /** The key inside a column's definition, where it has to stand there. */
    default String inlineKey(CreateTable create, Column column) throws CannotRender {
        return "";
    }

    /** Whether the primary key stands behind the columns. */
    default boolean keyStandsApart(CreateTable create) {
        return true;
    }

    /** Where the index of a primary key is kept. */
    default String keyStorage(Optional<String> tablespace) {
        return "";
    }

    /** When a primary key is checked, by what its column says about its reference. */
    default String keyChecking(Optional<Constraints.Reference> reference) {
        return "";
    }

    /** The table and columns that a column refers to: the short form as it is written; empty without columns. */
    default Optional<String> target(Constraints.Reference reference) {
        return reference
                .references()
                .or(() -> reference
                        .columns()
                        .flatMap(columns -> reference
                                .table()
                                .map(table -> table(table) + "(" + columns(List.of(columns.split(","))) + ")")));
    }

    /** When the reference of a new table's column is checked. */
    default String referenceChecking(Constraints.Reference reference) throws CannotRender {
        refuse(Wish.DEFERRED_REFERENCE, reference.deferrable().filter(yes -> yes));
        refuse(Wish.DEFERRED_REFERENCE, reference.initiallyDeferred().filter(yes -> yes));
        return (Writing.says(reference.initiallyDeferred()) ? " INITIALLY DEFERRED" : "")
                + (Writing.says(reference.deferrable()) ? " DEFERRABLE" : "");
    }

    /** What follows the columns of a new table. */
    default String tableOptions(CreateTable create) {
        return "";
    }

    /** What has to be done when a table was altered. */
    default List<String> afterAlter(ObjectName table) {
        return List.of();
    }
}
