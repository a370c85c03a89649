package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.text.Names;
import dev.turnstone.replication.order.text.TypeText;
import dev.turnstone.replication.table.Column;
import dev.turnstone.replication.table.Column.Filling;
import dev.turnstone.replication.table.Column.Presence;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.table.TypeFit;
import dev.turnstone.sql.kind.Cursor;
import java.util.List;
import java.util.Optional;

/** {@code ALTER TABLE … ALTER COLUMN}. */
final class AlterColumnJudge {
    private final World world;
    private final TableName table;

    AlterColumnJudge(World world, TableName table) {
        this.world = world;
        this.table = table;
    }

    Judgement judge(Cursor action) {
        action.take("COLUMN");
        Optional<String> name = action.takeName().map(Names::plain);
        if (name.isEmpty()) {
            return Judgement.of(Rule.NOT_UNDERSTOOD, table);
        }
        if (action.take("TYPE") || action.take("SET", "DATA", "TYPE")) {
            return typed(name.get(), action.rest());
        }
        return other(name.get(), action);
    }

    private Judgement other(String name, Cursor action) {
        String object = table + "." + name;
        if (action.take("SET", "NOT", "NULL")) {
            Effect effect = new Effect.ColumnPresence(table, name, Presence.REQUIRED);
            return Judgement.of(sent(name, Rule.NULL_FORBIDDEN), object, effect);
        }
        if (action.take("DROP", "NOT", "NULL")) {
            Effect effect = new Effect.ColumnPresence(table, name, Presence.OPTIONAL);
            return Judgement.of(sent(name, Rule.NULL_ALLOWED), object, effect);
        }
        if (action.take("SET", "DEFAULT") || action.take("ADD", "GENERATED")) {
            return Judgement.of(Rule.DEFAULT, object, new Effect.ColumnFilling(table, name, Filling.DEFAULT));
        }
        if (action.take("DROP", "DEFAULT") || action.take("DROP", "IDENTITY")) {
            return Judgement.of(Rule.DEFAULT, object, new Effect.ColumnFilling(table, name, Filling.NOTHING));
        }
        if (action.take("DROP", "EXPRESSION")) {
            Effect effect = new Effect.ColumnFilling(table, name, Filling.NOTHING);
            return Judgement.of(Rule.EXPRESSION_DROPPED, object, effect);
        }
        return Judgement.of(action.take("SET") || action.take("RESET") ? Rule.STORAGE : Rule.NOT_UNDERSTOOD, object);
    }

    private Rule sent(String name, Rule rule) {
        return world.sends(table, name) ? rule : Rule.COLUMN_NOT_SENT;
    }

    private Judgement typed(String name, List<String> tokens) {
        int end = 0;
        while (end < tokens.size()
                && !tokens.get(end).equals("USING")
                && !tokens.get(end).equals("COLLATE")) {
            end++;
        }
        String type = TypeText.of(tokens.subList(0, end));
        Effect effect = new Effect.ColumnTyped(table, name, type);
        boolean computed = tokens.contains("USING");
        return Judgement.of(rule(name, type, computed), table + "." + name, effect);
    }

    private Rule rule(String name, String type, boolean computed) {
        if (!world.sends(table, name)) {
            return Rule.COLUMN_NOT_SENT;
        }
        Optional<Column> column = world.publisher().find(table).flatMap(there -> there.column(name));
        if (column.isEmpty()) {
            return Rule.NOT_IN_CATALOG;
        }
        if (!column.get().isSent()) {
            return Rule.COLUMN_GENERATED;
        }
        boolean isFiltered = world.publishing(table).stream()
                .anyMatch(published ->
                        published.filter().isPresent() && published.held().contains(name));
        if (isFiltered) {
            return Rule.TYPE_IN_FILTER;
        }
        if (computed || !TypeFit.takes(column.get().type(), type)) {
            return Rule.TYPE_CONVERTED;
        }
        boolean same = column.get().type().equals(type);
        return same ? Rule.STORAGE : world.isBinary() ? Rule.TYPE_IN_BINARY : Rule.TYPE_WIDENED;
    }
}
