package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.Verdict;
import dev.turnstone.replication.order.text.Names;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.Index;
import dev.turnstone.replication.table.Table;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.kind.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** {@code DROP}. */
final class DropJudge {
    private static final Set<String> OF_TABLES = Set.of("TYPE", "DOMAIN", "SCHEMA", "EXTENSION", "OWNED");
    private static final Set<String> TAIL = Set.of("CASCADE", "RESTRICT");

    private final World world;

    DropJudge(World world) {
        this.world = world;
    }

    Judgement judge(SqlStatement statement) {
        String what = statement.words().size() > 1 ? statement.words().get(1) : "";
        if (OF_TABLES.contains(what)) {
            return Judgement.of(Rule.TYPE_DROPPED);
        }
        return switch (what) {
            case "TABLE" -> all(statement, (name, required) -> table(name));
            case "INDEX" -> all(statement, this::index);
            case "PUBLICATION", "SUBSCRIPTION" -> Judgement.of(Rule.PUBLICATION);
            case "SEQUENCE" -> Judgement.of(Rule.SEQUENCE);
            case "TRIGGER" -> Judgement.of(Rule.TRIGGER);
            case "DATABASE", "" -> Judgement.of(Rule.NOT_UNDERSTOOD);
            // Nothing but views and the like hangs on these.
            case "VIEW", "MATERIALIZED", "RULE", "POLICY" -> Judgement.of(Rule.NOT_DATA);
            default -> Judgement.of(statement.words().contains("CASCADE") ? Rule.CASCADE : Rule.NOT_DATA);
        };
    }

    private static Judgement all(SqlStatement statement, BiFunction<String, Need, Judgement> each) {
        return StatementJudge.read(statement, Integer.MAX_VALUE, cursor -> names(cursor, each));
    }

    /** Whether what is dropped must be there. */
    private enum Need {
        REQUIRED,
        OPTIONAL
    }

    private static Judgement names(Cursor cursor, BiFunction<String, Need, Judgement> each) {
        cursor.take("DROP");
        cursor.take(cursor.peek());
        cursor.take("CONCURRENTLY");
        Need need = cursor.take("IF", "EXISTS") ? Need.OPTIONAL : Need.REQUIRED;
        List<Verdict> verdicts = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            Cursor part = new Cursor(cursor.takePart());
            Optional<String> name = part.takeName();
            part.skip(TAIL);
            if (name.isEmpty() || !part.isAtEnd()) {
                return Judgement.of(Rule.NOT_UNDERSTOOD);
            }
            Judgement one = each.apply(name.get(), need);
            verdicts.addAll(one.verdicts());
            effects.addAll(one.effects());
        }
        return verdicts.isEmpty() ? Judgement.of(Rule.NOT_UNDERSTOOD) : new Judgement(verdicts, effects);
    }

    private Judgement table(String written) {
        TableName table = Names.table(written, world.publisher().schema());
        Rule rule = world.isReplicated(table) ? Rule.TABLE_DROPPED : Rule.TABLE_NOT_PUBLISHED;
        return Judgement.of(rule, table, new Effect.TableGone(table));
    }

    private Judgement index(String written, Need need) {
        TableName name = Names.table(written, world.publisher().schema());
        Optional<Table> found = world.publisher().ofIndex(name);
        if (found.isEmpty()) {
            return Judgement.of(need == Need.REQUIRED ? Rule.NOT_IN_CATALOG : Rule.INDEX, name);
        }
        Table table = found.get();
        Index index = table.index(name.name()).orElseThrow();
        Effect effect = new Effect.RuleGone(table.name(), index.name());
        return Judgement.of(rule(table, index), name, effect);
    }

    private Rule rule(Table table, Index index) {
        if (!world.isReplicated(table.name())) {
            return Rule.TABLE_NOT_PUBLISHED;
        }
        if (table.identity().index().equals(index.name())) {
            return Rule.KEY_DROPPED;
        }
        return index.isUnique() ? Rule.UNIQUE_DROPPED : Rule.INDEX;
    }
}
