package dev.turnstone.replication.table;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The tables of a database. Immutable.
 *
 * @param schema where names without a schema are looked for
 * @param types that users have made, each as often as it has values, with one of them
 * @param families which tables are parts of others
 */
public record Tables(String schema, Map<TableName, Table> all, Set<TypeValue> types, Families families) {
    public Tables {
        Objects.requireNonNull(schema, "schema");
        all = Map.copyOf(all);
        types = Set.copyOf(types);
        Objects.requireNonNull(families, "families");
    }

    /**
     * A type, and a value of it.
     *
     * @param value of an enum; empty text for the type itself
     */
    public record TypeValue(TableName type, String value) {}

    /** These. */
    public static Tables of(String schema, Collection<Table> tables) {
        return of(schema, tables, Set.of(), Families.NONE);
    }

    /** These, these types, and what is a part of what. */
    public static Tables of(String schema, Collection<Table> tables, Set<TypeValue> types, Families families) {
        Map<TableName, Table> all = new TreeMap<>();
        tables.forEach(table -> all.put(table.name(), table));
        return new Tables(schema, all, types, families);
    }

    /** One by its name. */
    public Optional<Table> find(TableName name) {
        return Optional.ofNullable(all.get(name));
    }

    /** The same, with a table a partition of another one. */
    public Tables withPartition(TableName part, TableName whole) {
        return new Tables(schema, all, types, families.withPartition(part, whole));
    }

    /** The table that an index belongs to. */
    public Optional<Table> ofIndex(TableName index) {
        return all.values().stream()
                .filter(table -> table.name().schema().equals(index.schema())
                        && table.index(index.name()).isPresent())
                .findFirst();
    }

    /** The same with this table, or with it in the place of the one of its name. */
    public Tables with(Table table) {
        Map<TableName, Table> changed = new TreeMap<>(all);
        changed.put(table.name(), table);
        return new Tables(schema, changed, types, families);
    }

    /** The same with a changed table, if it is there. */
    public Tables with(TableName name, UnaryOperator<Table> change) {
        return find(name).map(table -> with(change.apply(table))).orElse(this);
    }

    /** The same with another type, or another value of one. */
    public Tables with(TypeValue type) {
        Set<TypeValue> more = new LinkedHashSet<>(types);
        more.add(type);
        return new Tables(schema, all, more, families);
    }

    /** The same without a table, and without its parts. */
    public Tables without(TableName name) {
        Map<TableName, Table> changed = new TreeMap<>(all);
        changed.keySet().removeIf(table -> families.isOf(table, name));
        return new Tables(schema, changed, types, families);
    }
}
