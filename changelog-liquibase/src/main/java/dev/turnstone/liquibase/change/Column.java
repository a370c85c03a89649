package dev.turnstone.liquibase.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of a change: one to be made, to be filled, to be indexed.
 *
 * @param name as written; with {@code computed} an expression
 * @param type as written
 * @param value what a row gets
 * @param defaultValue what a row gets that doesn't say
 * @param defaultValueConstraintName how the default is called, where defaults have names
 * @param identity when its numbers come by themselves
 * @param constraints what is demanded of it
 * @param remarks a comment for the catalog
 * @param traits the rest
 */
public record Column(
        String name,
        Optional<String> type,
        Optional<Value> value,
        Optional<Value> defaultValue,
        Optional<String> defaultValueConstraintName,
        Optional<Identity> identity,
        Optional<Constraints> constraints,
        Optional<String> remarks,
        Traits traits) {

    /** A column with nothing but a name. */
    public static Column named(String name) {
        return new Column(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Traits.NONE);
    }

    /**
     * Numbers that come by themselves.
     *
     * @param generationType as {@code ALWAYS} or {@code BY DEFAULT}
     */
    public record Identity(
            Optional<String> startWith,
            Optional<String> incrementBy,
            Optional<String> generationType,
            Optional<Boolean> defaultOnNull) {
        public Identity {
            Objects.requireNonNull(startWith, "startWith");
            Objects.requireNonNull(incrementBy, "incrementBy");
            Objects.requireNonNull(generationType, "generationType");
            Objects.requireNonNull(defaultOnNull, "defaultOnNull");
        }
    }

    /**
     * What only some changes look at.
     *
     * @param computed whether the name is an expression (indexes, primary keys)
     * @param descending of an index
     * @param included whether an index only carries it
     * @param position where in the table it is to stand
     */
    public record Traits(
            Optional<Boolean> computed, Optional<Boolean> descending, Optional<Boolean> included, Place position) {
        /** Nothing said. */
        public static final Traits NONE = new Traits(Optional.empty(), Optional.empty(), Optional.empty(), Place.ANY);

        public Traits {
            Objects.requireNonNull(computed, "computed");
            Objects.requireNonNull(descending, "descending");
            Objects.requireNonNull(included, "included");
            Objects.requireNonNull(position, "position");
        }
    }

    /** Where in its table a new column is to stand. */
    public record Place(Optional<String> after, Optional<String> before, OptionalInt position) {
        /** Where the database likes. */
        public static final Place ANY = new Place(Optional.empty(), Optional.empty(), OptionalInt.empty());

        public Place {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(position, "position");
        }
    }

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(defaultValueConstraintName, "defaultValueConstraintName");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(constraints, "constraints");
        Objects.requireNonNull(remarks, "remarks");
        Objects.requireNonNull(traits, "traits");
    }

    /** The names of these columns. */
    public static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
