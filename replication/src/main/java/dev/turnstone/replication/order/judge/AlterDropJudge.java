package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.text.Names;
import dev.turnstone.replication.table.Column;
import dev.turnstone.replication.table.Constraint;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.Table;
import dev.turnstone.replication.table.Table.Identity;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.sql.kind.Cursor;
import java.util.Optional;

/** {@code ALTER TABLE … DROP}. */
final class AlterDropJudge {
    private final World world;
    private final TableName table;
    private final Optional<Table> today;

    AlterDropJudge(World world, TableName table) {
        this.world = world;
        this.table = table;
        this.today = world.publisher().find(table);
    }

    Judgement judge(Cursor action) {
        boolean isConstraint = action.take("CONSTRAINT");
        action.take("COLUMN");
        boolean optional = action.take("IF", "EXISTS");
        Optional<String> name = action.takeName().map(Names::plain);
        if (name.isEmpty()) {
            return Judgement.of(Rule.NOT_UNDERSTOOD, table);
        }
        return isConstraint ? constraint(name.get(), optional) : column(name.get());
    }

    private Judgement column(String name) {
        return Judgement.of(ruleOfColumn(name), table + "." + name, new Effect.ColumnGone(table, name));
    }

    private Rule ruleOfColumn(String name) {
        if (today.filter(there -> there.key().contains(name)).isPresent()) {
            return Rule.KEY_DROPPED;
        }
        if (world.publishing(table).stream()
                .anyMatch(published -> published.held().contains(name))) {
            return Rule.COLUMN_HELD;
        }
        if (!world.sends(table, name)) {
            return Rule.COLUMN_NOT_SENT;
        }
        boolean stillRequired = world.onSubscribers(table).stream()
                .flatMap(there -> there.column(name).stream())
                .anyMatch(column -> !column.canBeLeftOut());
        return stillRequired && isSent(name) ? Rule.COLUMN_STILL_REQUIRED : Rule.COLUMN_DROPPED;
    }

    private boolean isSent(String name) {
        return today.flatMap(there -> there.column(name)).filter(Column::isSent).isPresent();
    }

    private Judgement constraint(String name, boolean optional) {
        Optional<Constraint> found = today.flatMap(there -> there.constraint(name));
        String object = table + " " + name;
        if (found.isEmpty()) {
            return Judgement.of(optional ? Rule.NAME_ALONE : Rule.NOT_IN_CATALOG, object);
        }
        Identity identity = today.map(Table::identity).orElse(Identity.DEFAULT);
        boolean isKey = found.get().kind() == Constraint.Kind.PRIMARY_KEY && identity.kind() == Identity.Kind.DEFAULT
                || identity.index().equals(name);
        return Judgement.of(
                isKey ? Rule.KEY_DROPPED : Rule.CONSTRAINT_DROPPED, object, new Effect.RuleGone(table, name));
    }
}
