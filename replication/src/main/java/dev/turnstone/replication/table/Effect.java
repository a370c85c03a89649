package dev.turnstone.replication.table;

import java.util.Optional;

/** What a statement leaves in a catalog. */
public sealed interface Effect {
    /** The tables after it. */
    Tables on(Tables before);

    /** Whether tables look as if it had happened. */
    boolean isIn(Tables tables);

    /** For people: what is to be seen afterwards. */
    String words();

    /** A table is there. */
    record TableMade(Table table) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.find(table.name()).isPresent() ? before : before.with(table);
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(table.name())
                    .filter(there -> table.columns().stream()
                            .allMatch(column -> there.column(column.name()).isPresent()))
                    .isPresent();
        }

        @Override
        public String words() {
            return "the table " + table.name() + " with its columns";
        }
    }

    /** A table is a partition of another one. */
    record PartitionMade(TableName part, TableName whole) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.withPartition(part, whole);
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.families().isOf(part, whole);
        }

        @Override
        public String words() {
            return "the table " + part + " as a partition of " + whole;
        }
    }

    /** A table is gone. */
    record TableGone(TableName table) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.without(table);
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(table).isEmpty();
        }

        @Override
        public String words() {
            return "no table " + table;
        }
    }

    /** A type is there, or a value of one. */
    record TypeMade(Tables.TypeValue type) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(type);
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.types().contains(type);
        }

        @Override
        public String words() {
            return type.value().isEmpty()
                    ? "the type " + type.type()
                    : "the value " + type.value() + " of the type " + type.type();
        }
    }

    /** A table has another name. */
    record TableMoved(TableName from, TableName to) implements Effect {
        @Override
        public Tables on(Tables before) {
            Optional<Table> moved = before.find(from);
            return moved.map(table -> before.without(from)
                            .with(new Table(
                                    to, table.identity(), table.columns(), table.indexes(), table.constraints())))
                    .orElse(before);
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(to).isPresent() && tables.find(from).isEmpty();
        }

        @Override
        public String words() {
            return "the table " + to;
        }
    }

    /** A column is there, of this type. */
    record ColumnMade(TableName table, Column column) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(table, old -> old.column(column.name()).isPresent() ? old : old.with(column));
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(table)
                    .flatMap(there -> there.column(column.name()))
                    .filter(there -> TypeFit.takes(column.type(), there.type()))
                    .isPresent();
        }

        @Override
        public String words() {
            return "the column " + table + "." + column.name() + ", " + column.type();
        }
    }

    /** A column is gone. */
    record ColumnGone(TableName table, String column) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(table, old -> old.withoutColumn(column));
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(table).flatMap(there -> there.column(column)).isEmpty();
        }

        @Override
        public String words() {
            return "no column " + table + "." + column;
        }
    }

    /** A column is of this type. */
    record ColumnTyped(TableName table, String column, String type) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(table, old -> old.with(column, each -> each.typed(type)));
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(table)
                    .flatMap(there -> there.column(column))
                    .filter(there -> TypeFit.takes(type, there.type()))
                    .isPresent();
        }

        @Override
        public String words() {
            return table + "." + column + " of type " + type;
        }
    }

    /** A column must have values, or needn't. */
    record ColumnPresence(TableName table, String column, Column.Presence presence) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(table, old -> old.with(column, each -> each.with(presence)));
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(table)
                    .flatMap(there -> there.column(column))
                    .filter(there -> there.presence() == presence)
                    .isPresent();
        }

        @Override
        public String words() {
            return table + "." + column + (presence == Column.Presence.REQUIRED ? " NOT NULL" : " without NOT NULL");
        }
    }

    /** A column is filled in this way where nobody gives a value. */
    record ColumnFilling(TableName table, String column, Column.Filling filling) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(table, old -> old.with(column, each -> each.with(filling)));
        }

        /** Subscribers may do as they like. */
        @Override
        public boolean isIn(Tables tables) {
            return true;
        }

        @Override
        public String words() {
            return "the default of " + table + "." + column;
        }
    }

    /** A constraint is there. */
    record ConstraintMade(TableName table, Constraint constraint) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(
                    table, old -> old.constraint(constraint.name()).isPresent() ? old : old.with(constraint));
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(table)
                    .flatMap(there -> there.constraint(constraint.name()))
                    .isPresent();
        }

        @Override
        public String words() {
            return "the constraint " + constraint.name() + " of " + table;
        }
    }

    /** An index is there. */
    record IndexMade(TableName table, Index index) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(table, old -> old.index(index.name()).isPresent() ? old : old.with(index));
        }

        /** One that only makes things faster is each server's own. */
        @Override
        public boolean isIn(Tables tables) {
            return !index.isUnique()
                    || tables.find(table)
                            .flatMap(there -> there.index(index.name()))
                            .isPresent();
        }

        @Override
        public String words() {
            return "the index " + index.name() + " of " + table;
        }
    }

    /** A constraint or an index is gone. */
    record RuleGone(TableName table, String name) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(table, old -> old.withoutIndex(name));
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(table)
                    .filter(there -> there.index(name).isPresent()
                            || there.constraint(name).isPresent())
                    .isEmpty();
        }

        @Override
        public String words() {
            return "no " + name + " of " + table;
        }
    }

    /** Rows are told in this way. */
    record IdentityChosen(TableName table, Table.Identity identity) implements Effect {
        @Override
        public Tables on(Tables before) {
            return before.with(table, old -> old.with(identity));
        }

        @Override
        public boolean isIn(Tables tables) {
            return tables.find(table)
                    .filter(there -> there.identity().kind() == identity.kind())
                    .isPresent();
        }

        @Override
        public String words() {
            return "REPLICA IDENTITY " + identity.kind() + " of " + table;
        }
    }
}
