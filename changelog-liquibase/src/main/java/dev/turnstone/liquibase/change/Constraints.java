package dev.turnstone.liquibase.change;

import java.util.Objects;
import java.util.Optional;

/**
 * What is demanded of a column where it is made. Empty means that the changelog doesn't say.
 *
 * @param checkConstraint a condition for its rows
 */
public record Constraints(
        Optional<Boolean> nullable,
        Optional<String> notNullConstraintName,
        Optional<PrimaryKey> primaryKey,
        Optional<Unique> unique,
        Optional<Reference> reference,
        Optional<String> checkConstraint,
        Validation validation) {

    /** The column is the table's primary key, or a part of it. */
    public record PrimaryKey(Optional<String> name, Optional<String> tablespace) {
        public PrimaryKey {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(tablespace, "tablespace");
        }
    }

    /** No two rows have the same value. */
    public record Unique(Optional<String> name) {
        public Unique {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * Each value is one of another table's.
     *
     * @param table empty when {@code references} says it all
     * @param columns as written, separated by commas
     * @param references the short form, as {@code table(column)}
     */
    public record Reference(
            Optional<String> name,
            Optional<ObjectName> table,
            Optional<String> columns,
            Optional<String> references,
            Optional<Boolean> deleteCascade,
            Optional<Boolean> deferrable,
            Optional<Boolean> initiallyDeferred) {
        public Reference {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(columns, "columns");
            Objects.requireNonNull(references, "references");
            Objects.requireNonNull(deleteCascade, "deleteCascade");
            Objects.requireNonNull(deferrable, "deferrable");
            Objects.requireNonNull(initiallyDeferred, "initiallyDeferred");
        }
    }

    /** Whether rows that are there already are looked at, where a database can leave that out. */
    public record Validation(
            Optional<Boolean> nullable,
            Optional<Boolean> unique,
            Optional<Boolean> primaryKey,
            Optional<Boolean> foreignKey) {
        /** Nothing said. */
        public static final Validation DEFAULT =
                new Validation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Validation {
            Objects.requireNonNull(nullable, "nullable");
            Objects.requireNonNull(unique, "unique");
            Objects.requireNonNull(primaryKey, "primaryKey");
            Objects.requireNonNull(foreignKey, "foreignKey");
        }
    }

    public Constraints {
        Objects.requireNonNull(nullable, "nullable");
        Objects.requireNonNull(notNullConstraintName, "notNullConstraintName");
        Objects.requireNonNull(primaryKey, "primaryKey");
        Objects.requireNonNull(unique, "unique");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(checkConstraint, "checkConstraint");
        Objects.requireNonNull(validation, "validation");
    }
}
