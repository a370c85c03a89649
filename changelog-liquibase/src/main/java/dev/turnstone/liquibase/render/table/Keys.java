package dev.turnstone.liquibase.render.table;

import dev.turnstone.liquibase.change.ColumnChange.AddNotNullConstraint;
import dev.turnstone.liquibase.change.ConstraintChange;
import dev.turnstone.liquibase.change.ConstraintChange.AddForeignKeyConstraint;
import dev.turnstone.liquibase.change.ConstraintChange.AddLookupTable;
import dev.turnstone.liquibase.change.ConstraintChange.AddPrimaryKey;
import dev.turnstone.liquibase.change.ConstraintChange.AddUniqueConstraint;
import dev.turnstone.liquibase.change.ConstraintChange.DropForeignKeyConstraint;
import dev.turnstone.liquibase.change.ConstraintChange.DropPrimaryKey;
import dev.turnstone.liquibase.change.ConstraintChange.DropUniqueConstraint;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about keys and other constraints. */
public interface Keys extends Tables {
    /** The statements of a change. */
    default List<String> render(ConstraintChange change) throws CannotRender {
        if (change instanceof AddLookupTable lookup) {
            return addLookupTable(lookup);
        }
        if (change instanceof ConstraintChange.DropAllForeignKeyConstraints drop) {
            throw new CannotRender(
                    "Which foreign keys the table " + drop.base().name() + " has, only the database knows.");
        }
        refuse(Wish.LATER_CONSTRAINT);
        if (change instanceof AddPrimaryKey add) {
            return addPrimaryKey(add);
        }
        if (change instanceof DropPrimaryKey drop) {
            return dropPrimaryKey(drop);
        }
        if (change instanceof AddUniqueConstraint add) {
            return addUniqueConstraint(add);
        }
        if (change instanceof DropUniqueConstraint drop) {
            return List.of(dropUniqueConstraint(drop));
        }
        if (change instanceof AddForeignKeyConstraint add) {
            return List.of(addForeignKey(add));
        }
        return List.of(dropForeignKey((DropForeignKeyConstraint) change));
    }

    /** A primary key. */
    default List<String> addPrimaryKey(AddPrimaryKey add) throws CannotRender {
        if (Writing.says(add.clustered())) {
            refuse(Wish.CLUSTERED_PRIMARY_KEY);
        }
        refuse(Wish.PRIMARY_KEY_BY_INDEX, add.forIndex());
        List<String> statements = new ArrayList<>();
        statements.add(alter(add.table()) + "ADD " + constraint(keyName(add)) + "PRIMARY KEY "
                + clustering(add.clustered()) + "(" + columns(add.columns()) + ")" + storage(add)
                + unvalidated(add.validate()));
        statements.addAll(afterAlter(add.table()));
        return statements;
    }

    /** The name that a primary key gets. */
    default Optional<String> keyName(AddPrimaryKey add) {
        return add.constraintName();
    }

    /** Where its index is kept, or which one it is. */
    default String storage(AddPrimaryKey add) {
        return keyStorage(add.tablespace());
    }

    /** Whether the rows are kept in the order of a constraint. */
    default String clustering(Optional<Boolean> clustered) {
        return "";
    }

    /** No primary key any more. */
    default List<String> dropPrimaryKey(DropPrimaryKey drop) throws CannotRender {
        return List.of(alter(drop.table()) + "DROP PRIMARY KEY");
    }

    /** No two rows with the same values. */
    default List<String> addUniqueConstraint(AddUniqueConstraint add) throws CannotRender {
        if (Writing.says(add.clustered())) {
            refuse(Wish.CLUSTERED_UNIQUE_CONSTRAINT);
        }
        refuse(Wish.UNIQUE_CONSTRAINT_BY_INDEX, add.forIndex());
        return List.of(alter(add.table()) + "ADD " + constraint(add.constraintName()) + "UNIQUE "
                + clustering(add.clustered().filter(clustered -> clustered)) + "(" + columns(add.columns()) + ")"
                + uniqueOptions(add));
    }

    /** What follows the columns of a unique constraint. */
    default String uniqueOptions(AddUniqueConstraint add) {
        return keyStorage(add.tablespace());
    }

    /** The same values are welcome. */
    default String dropUniqueConstraint(DropUniqueConstraint drop) {
        return dropConstraint(drop.table(), drop.constraintName());
    }

    /** A constraint less. */
    default String dropConstraint(ObjectName table, String name) {
        return alter(table) + "DROP CONSTRAINT " + words().names().constraint(name);
    }

    /** A reference to another table. */
    default String addForeignKey(AddForeignKeyConstraint add) throws CannotRender {
        refuse(Wish.DEFERRED_FOREIGN_KEY, add.deferrable().filter(yes -> yes));
        refuse(Wish.DEFERRED_FOREIGN_KEY, add.initiallyDeferred().filter(yes -> yes));
        return alter(add.base()) + "ADD " + constraint(Optional.of(add.constraintName())) + "FOREIGN KEY ("
                + columns(add.baseColumns()) + ") REFERENCES " + table(add.referenced()) + " ("
                + columns(add.referencedColumns()) + ")"
                + onUpdate(add.onUpdate()) + onDelete(add.onDelete())
                + (Writing.says(add.deferrable()) ? " DEFERRABLE" : "")
                + (Writing.says(add.initiallyDeferred()) ? " INITIALLY DEFERRED" : "")
                + unvalidatedReference(add.validate());
    }

    /** What happens to a row when the row it refers to gets another key. */
    default String onUpdate(Optional<String> action) {
        return action.map(given -> " ON UPDATE " + given).orElse("");
    }

    /** What happens to a row when the row it refers to goes. */
    default String onDelete(Optional<String> action) {
        return action.map(given -> " ON DELETE " + given).orElse("");
    }

    /** That the references of rows that are there aren't looked at, where that can be said. */
    default String unvalidatedReference(Optional<Boolean> validate) {
        return unvalidated(validate);
    }

    /** A reference less. */
    default String dropForeignKey(DropForeignKeyConstraint drop) {
        return dropConstraint(drop.base(), drop.constraintName());
    }

    /** A reference less, by the name that the database itself tells. */
    default String dropForeignKeyFound(ObjectName table, String name) {
        return alter(table) + "DROP CONSTRAINT " + words().names().found(name);
    }

    /** No row without a value. */
    List<String> setNotNull(AddNotNullConstraint add) throws CannotRender;

    /** A table of the values of a column, and a reference to it. */
    default List<String> addLookupTable(AddLookupTable lookup) throws CannotRender {
        refuse(Wish.LOOKUP_TABLE);
        List<String> statements = new ArrayList<>(lookupTable(lookup));
        statements.addAll(lookupNotNull(lookup));
        statements.addAll(addPrimaryKey(new AddPrimaryKey(
                lookup.lookup(),
                List.of(lookup.lookupColumn()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
        statements.add(addForeignKey(lookupReference(lookup)));
        return statements;
    }

    /** The reference to it. */
    default AddForeignKeyConstraint lookupReference(AddLookupTable lookup) {
        return new AddForeignKeyConstraint(
                lookup.existing(),
                List.of(lookup.existingColumn()),
                lookup.referenceName(),
                lookup.lookup(),
                List.of(lookup.lookupColumn()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The table and its rows. */
    default List<String> lookupTable(AddLookupTable lookup) {
        return List.of("CREATE TABLE " + table(lookup.lookup()) + " AS " + lookupRows(lookup));
    }

    /** The rows. */
    default String lookupRows(AddLookupTable lookup) {
        String existing = column(lookup.existingColumn());
        return "SELECT DISTINCT " + existing + " AS " + column(lookup.lookupColumn()) + " FROM "
                + table(lookup.existing()) + " WHERE " + existing + " IS NOT NULL";
    }

    /** That its rows have values, where a primary key doesn't say that already. */
    default List<String> lookupNotNull(AddLookupTable lookup) throws CannotRender {
        return setNotNull(new AddNotNullConstraint(
                lookup.lookup(),
                lookup.lookupColumn(),
                lookup.lookupType(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
