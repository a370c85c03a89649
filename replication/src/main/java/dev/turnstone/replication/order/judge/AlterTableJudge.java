package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.Verdict;
import dev.turnstone.replication.order.text.Names;
import dev.turnstone.replication.table.Column;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.Table;
import dev.turnstone.replication.table.Table.Identity;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.sql.kind.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code ALTER TABLE}, one action after the other. */
final class AlterTableJudge {
    private final World world;

    AlterTableJudge(World world) {
        this.world = world;
    }

    Judgement judge(Cursor cursor) {
        cursor.take("ALTER");
        cursor.take("TABLE");
        cursor.take("IF", "EXISTS");
        cursor.take("ONLY");
        Optional<String> written = cursor.takeName();
        cursor.take("*");
        if (written.isEmpty() || cursor.isAtEnd() || written.get().equals("ALL")) {
            return Judgement.of(Rule.NOT_UNDERSTOOD);
        }
        TableName table = Names.table(written.get(), world.publisher().schema());
        List<Verdict> verdicts = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            Judgement action = action(table, new Cursor(cursor.takePart()));
            verdicts.addAll(action.verdicts());
            effects.addAll(action.effects());
        }
        if (!world.isReplicated(table)) {
            return Judgement.of(Rule.TABLE_NOT_PUBLISHED, table, effects.toArray(Effect[]::new));
        }
        return new Judgement(verdicts, effects);
    }

    private Judgement action(TableName table, Cursor action) {
        Optional<Table> today = world.publisher().find(table);
        String verb = action.peek();
        action.take(verb);
        return switch (verb) {
            case "ADD" -> new AddJudge(world, table).judge(action);
            case "DROP" -> new AlterDropJudge(world, table).judge(action);
            case "ALTER" -> new AlterColumnJudge(world, table).judge(action);
            case "RENAME" -> rename(table, action);
            case "VALIDATE" -> Judgement.of(Rule.CONSTRAINT_ADDED, table);
            case "REPLICA" -> identity(today, table, action);
            case "ENABLE", "DISABLE", "FORCE", "NO" -> switched(verb, table, action);
            case "ATTACH" -> Judgement.of(Rule.NEW_PARTITION, table);
            case "DETACH" -> Judgement.of(Rule.PARTITION_DETACHED, table);
            case "SET" -> set(table, action);
            case "RESET", "CLUSTER", "OWNER" -> Judgement.of(Rule.STORAGE, table);
            default -> Judgement.of(Rule.NOT_UNDERSTOOD, table);
        };
    }

    private Judgement set(TableName table, Cursor action) {
        if (action.take("SCHEMA")) {
            return action.takeName()
                    .map(schema -> new TableName(Names.plain(schema), table.name()))
                    .map(to -> Judgement.of(Rule.TABLE_RENAMED, table, new Effect.TableMoved(table, to)))
                    .orElse(Judgement.of(Rule.NOT_UNDERSTOOD, table));
        }
        return Judgement.of(action.take("UNLOGGED") ? Rule.NOT_LOGGED : Rule.STORAGE, table);
    }

    private Judgement rename(TableName table, Cursor action) {
        if (action.take("CONSTRAINT")) {
            return Judgement.of(Rule.NAME_ALONE, table);
        }
        if (action.take("TO")) {
            return action.takeName()
                    .map(name -> new TableName(table.schema(), Names.plain(name)))
                    .map(to -> Judgement.of(Rule.TABLE_RENAMED, table, new Effect.TableMoved(table, to)))
                    .orElse(Judgement.of(Rule.NOT_UNDERSTOOD, table));
        }
        action.take("COLUMN");
        Optional<String> from = action.takeName().map(Names::plain);
        Optional<String> to = action.take("TO") ? action.takeName().map(Names::plain) : Optional.empty();
        if (from.isEmpty() || to.isEmpty()) {
            return Judgement.of(Rule.NOT_UNDERSTOOD, table);
        }
        return renamed(table, from.get(), to.get());
    }

    private Judgement renamed(TableName table, String from, String to) {
        List<Effect> effects = new ArrayList<>();
        world.publisher().find(table).flatMap(there -> there.column(from)).ifPresent(old -> {
            effects.add(new Effect.ColumnGone(table, from));
            effects.add(new Effect.ColumnMade(table, new Column(to, old.type(), old.presence(), old.filling())));
        });
        Rule rule = unsent(table, from).orElse(Rule.COLUMN_RENAMED);
        return Judgement.of(rule, table + "." + from, effects.toArray(Effect[]::new));
    }

    /** Why a column isn't sent; empty when it is. */
    private Optional<Rule> unsent(TableName table, String column) {
        if (!world.sends(table, column)) {
            return Optional.of(Rule.COLUMN_NOT_SENT);
        }
        return world.publisher()
                .find(table)
                .flatMap(there -> there.column(column))
                .filter(there -> !there.isSent())
                .map(there -> Rule.COLUMN_GENERATED);
    }

    private static Judgement switched(String verb, TableName table, Cursor action) {
        if (action.rest().contains("SECURITY")) {
            return Judgement.of(verb.equals("DISABLE") || verb.equals("NO") ? Rule.NOT_DATA : Rule.ROW_SECURITY, table);
        }
        boolean always = verb.equals("ENABLE")
                && (action.peek().equals("REPLICA") || action.peek().equals("ALWAYS"));
        boolean known = action.rest().contains("TRIGGER") || action.rest().contains("RULE");
        return Judgement.of(!known ? Rule.NOT_UNDERSTOOD : always ? Rule.TRIGGER_ALWAYS : Rule.TRIGGER, table);
    }

    private static Judgement identity(Optional<Table> today, TableName table, Cursor action) {
        action.take("IDENTITY");
        String word = action.peek();
        Identity wanted = switch (word) {
            case "FULL" -> new Identity(Identity.Kind.FULL, "");
            case "NOTHING" -> new Identity(Identity.Kind.NOTHING, "");
            case "USING" -> new Identity(Identity.Kind.INDEX, indexOf(action));
            default -> Identity.DEFAULT;
        };
        Effect effect = new Effect.IdentityChosen(table, wanted);
        boolean isFull = today.filter(there -> there.identity().kind() == Identity.Kind.FULL)
                .isPresent();
        boolean same = today.filter(there -> there.identity().equals(wanted)).isPresent();
        Rule rule = switch (wanted.kind()) {
            case FULL -> Rule.IDENTITY_FULL;
            case NOTHING -> Rule.IDENTITY_LOST;
            case INDEX, DEFAULT -> isFull ? Rule.IDENTITY_NARROWED : Rule.IDENTITY_CHANGED;
        };
        return Judgement.of(same ? Rule.STORAGE : rule, table, effect);
    }

    private static String indexOf(Cursor action) {
        action.take("USING");
        action.take("INDEX");
        return action.takeName().map(Names::plain).orElse("");
    }
}
