package dev.turnstone.liquibase.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes of keys and other constraints of several columns. */
public sealed interface ConstraintChange extends Change {

    /** A primary key. */
    record AddPrimaryKey(
            ObjectName table,
            List<String> columns,
            Optional<String> constraintName,
            Optional<String> tablespace,
            Optional<Boolean> clustered,
            Optional<ObjectName> forIndex,
            Optional<Boolean> validate)
            implements ConstraintChange {
        public AddPrimaryKey {
            columns = List.copyOf(columns);
        }
    }

    /** No primary key any more. */
    record DropPrimaryKey(ObjectName table, Optional<String> constraintName, Optional<Boolean> dropIndex)
            implements ConstraintChange {}

    /** No two rows with the same values. */
    record AddUniqueConstraint(
            ObjectName table,
            List<String> columns,
            Optional<String> constraintName,
            Optional<String> tablespace,
            Optional<Boolean> clustered,
            Optional<Boolean> deferrable,
            Optional<Boolean> initiallyDeferred,
            Optional<Boolean> disabled,
            Optional<ObjectName> forIndex,
            Optional<Boolean> validate)
            implements ConstraintChange {
        public AddUniqueConstraint {
            columns = List.copyOf(columns);
        }
    }

    /** The same values are welcome. */
    record DropUniqueConstraint(ObjectName table, String constraintName, Optional<String> uniqueColumns)
            implements ConstraintChange {}

    /** Each row refers to one of another table. */
    record AddForeignKeyConstraint(
            ObjectName base,
            List<String> baseColumns,
            String constraintName,
            ObjectName referenced,
            List<String> referencedColumns,
            Optional<String> onDelete,
            Optional<String> onUpdate,
            Optional<Boolean> deferrable,
            Optional<Boolean> initiallyDeferred,
            Optional<Boolean> validate)
            implements ConstraintChange {
        public AddForeignKeyConstraint {
            baseColumns = List.copyOf(baseColumns);
            referencedColumns = List.copyOf(referencedColumns);
        }

        /** The same to another table. */
        public AddForeignKeyConstraint to(ObjectName other) {
            return new AddForeignKeyConstraint(
                    base,
                    baseColumns,
                    constraintName,
                    other,
                    referencedColumns,
                    onDelete,
                    onUpdate,
                    deferrable,
                    initiallyDeferred,
                    validate);
        }
    }

    /** Rows need not refer to the other table any more. */
    record DropForeignKeyConstraint(ObjectName base, String constraintName) implements ConstraintChange {}

    /** None of the table's references any more; which they are, the database knows. */
    record DropAllForeignKeyConstraints(ObjectName base) implements ConstraintChange {}

    /** A table of the values of a column, and a reference to it. */
    record AddLookupTable(
            ObjectName existing,
            String existingColumn,
            ObjectName lookup,
            String lookupColumn,
            Optional<String> lookupType,
            Optional<String> constraintName)
            implements ConstraintChange {
        /** How the reference is called, whether the changelog gives it a name or not. */
        public String referenceName() {
            return constraintName.orElseGet(
                    () -> ("FK_" + existing.name() + "_" + lookup.name()).toUpperCase(Locale.ROOT));
        }
    }
}
