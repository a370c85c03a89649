package dev.turnstone.replication.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A table.
 *
 * @param identity by which of its columns a changed row is told to subscribers
 * @param columns in their order
 */
public record Table(
        TableName name, Identity identity, List<Column> columns, List<Index> indexes, List<Constraint> constraints) {

    /**
     * By what a changed row is told.
     *
     * @param kind how it was chosen
     * @param index the index that was chosen; empty text when none was
     */
    public record Identity(Kind kind, String index) {
        /** How the identity of rows was chosen. */
        public enum Kind {
            /** The primary key, if there is one. */
            DEFAULT,
            /** A unique index. */
            INDEX,
            /** All columns. */
            FULL,
            /** Nothing: rows can be neither updated nor deleted. */
            NOTHING
        }

        /** The primary key. */
        public static final Identity DEFAULT = new Identity(Kind.DEFAULT, "");

        public Identity {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(index, "index");
        }
    }

    public Table {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(identity, "identity");
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        constraints = List.copyOf(constraints);
    }

    /** The column of this name. */
    public Optional<Column> column(String column) {
        return columns.stream().filter(each -> each.name().equals(column)).findFirst();
    }

    /** The index of this name. */
    public Optional<Index> index(String index) {
        return indexes.stream().filter(each -> each.name().equals(index)).findFirst();
    }

    /** The constraint of this name. */
    public Optional<Constraint> constraint(String constraint) {
        return constraints.stream()
                .filter(each -> each.name().equals(constraint))
                .findFirst();
    }

    /** The primary key. */
    public Optional<Index> primaryKey() {
        return indexes.stream()
                .filter(index -> index.use() == Index.Use.PRIMARY_KEY)
                .findFirst();
    }

    /** The columns that tell a row: those of the chosen index, or of the primary key; empty when there is none. */
    public Set<String> key() {
        Optional<Index> index = identity.kind() == Identity.Kind.INDEX ? index(identity.index()) : primaryKey();
        return new LinkedHashSet<>(index.map(Index::columns).orElse(List.of()));
    }

    /** Whether a changed or deleted row of it can be told to subscribers. */
    public boolean hasIdentity() {
        return identity.kind() == Identity.Kind.FULL || identity.kind() != Identity.Kind.NOTHING && !key().isEmpty();
    }

    /** The same with another column, or with this in the place of the one of its name. */
    public Table with(Column column) {
        return column(column.name()).isPresent()
                ? with(column.name(), old -> column)
                : new Table(name, identity, and(columns, column), indexes, constraints);
    }

    /** The same with a changed column. */
    public Table with(String column, UnaryOperator<Column> change) {
        List<Column> changed = columns.stream()
                .map(each -> each.name().equals(column) ? change.apply(each) : each)
                .toList();
        return new Table(name, identity, changed, indexes, constraints);
    }

    /** The same without a column, and without what needs it. */
    public Table withoutColumn(String column) {
        return new Table(
                name,
                identity,
                without(columns, each -> each.name().equals(column)),
                without(indexes, each -> each.columns().contains(column)),
                constraints);
    }

    /** The same with another index. */
    public Table with(Index index) {
        return new Table(name, identity, columns, and(indexes, index), constraints);
    }

    /** The same without an index, and the constraint that it is for. */
    public Table withoutIndex(String index) {
        return new Table(
                name,
                identity,
                columns,
                without(indexes, each -> each.name().equals(index)),
                without(constraints, each -> each.name().equals(index)));
    }

    /** The same with another constraint. */
    public Table with(Constraint constraint) {
        return new Table(name, identity, columns, indexes, and(constraints, constraint));
    }

    /** The same told in another way. */
    public Table with(Identity other) {
        return new Table(name, other, columns, indexes, constraints);
    }

    private static <T> List<T> and(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
