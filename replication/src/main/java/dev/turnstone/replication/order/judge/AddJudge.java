package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.text.ColumnText;
import dev.turnstone.replication.order.text.ConstraintText;
import dev.turnstone.replication.order.text.Names;
import dev.turnstone.replication.table.Column.Presence;
import dev.turnstone.replication.table.Constraint;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.Index;
import dev.turnstone.replication.table.Table;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.sql.kind.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ALTER TABLE … ADD}. */
final class AddJudge {
    private static final Set<String> CONSTRAINTS =
            Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "EXCLUDE");

    private final World world;
    private final TableName table;

    AddJudge(World world, TableName table) {
        this.world = world;
        this.table = table;
    }

    Judgement judge(Cursor action) {
        if (CONSTRAINTS.contains(action.peek())) {
            return constraint(action.rest());
        }
        action.take("COLUMN");
        action.take("IF", "NOT", "EXISTS");
        return ColumnText.read(action.rest()).map(this::column).orElse(Judgement.of(Rule.NOT_UNDERSTOOD, table));
    }

    private Judgement column(ColumnText text) {
        String name = text.column().name();
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.ColumnMade(table, text.column()));
        List<String> tokens = new ArrayList<>(List.of(name));
        tokens.addAll(text.rest());
        ConstraintText.read(tokens, table.name())
                .ifPresent(constraint -> effects.add(new Effect.ConstraintMade(table, constraint)));
        return Judgement.of(rule(text), table + "." + name, effects.toArray(Effect[]::new));
    }

    private Rule rule(ColumnText text) {
        if (!world.sends(table, text.column().name())) {
            return Rule.COLUMN_NOT_SENT;
        }
        if (!text.column().isSent()) {
            return Rule.NEW_COLUMN;
        }
        if (!text.isFilledAlike()) {
            return Rule.COLUMN_FILLED_APART;
        }
        if (!text.column().canBeLeftOut()) {
            return Rule.COLUMN_REQUIRED;
        }
        return text.has("CHECK") ? Rule.COLUMN_CHECKED : Rule.NEW_COLUMN;
    }

    private Judgement constraint(List<String> tokens) {
        Optional<Constraint> read = ConstraintText.read(tokens, table.name());
        if (read.isEmpty()) {
            return Judgement.of(Rule.NOT_UNDERSTOOD, table);
        }
        Constraint constraint = read.get();
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.ConstraintMade(table, constraint));
        Rule rule = switch (constraint.kind()) {
            case PRIMARY_KEY -> key(tokens, constraint, effects);
            case UNIQUE -> unique(tokens, constraint, effects);
            case FOREIGN_KEY -> Rule.FOREIGN_KEY_ADDED;
            case CHECK, EXCLUSION, OTHER -> Rule.CONSTRAINT_ADDED;
        };
        return Judgement.of(rule, table + " " + constraint.name(), effects.toArray(Effect[]::new));
    }

    private Rule unique(List<String> tokens, Constraint constraint, List<Effect> effects) {
        if (!tokens.contains("USING")) {
            effects.add(new Effect.IndexMade(
                    table,
                    new Index(
                            constraint.name(),
                            ConstraintText.columns(tokens),
                            Index.Use.UNIQUENESS,
                            Index.State.VALID)));
        }
        return Rule.UNIQUE_ADDED;
    }

    /** Of an index that is there, on columns that have values, nothing is new but that rows are told by it. */
    private Rule key(List<String> tokens, Constraint constraint, List<Effect> effects) {
        Optional<Table> today = world.publisher().find(table);
        int using = tokens.indexOf("USING");
        Optional<Index> index = using < 0
                ? Optional.empty()
                : today.flatMap(there -> there.index(Names.plain(tokens.get(tokens.size() - 1))));
        List<String> columns = index.map(Index::columns).orElseGet(() -> ConstraintText.columns(tokens));
        index.ifPresent(old -> effects.add(new Effect.RuleGone(table, old.name())));
        effects.add(new Effect.IndexMade(
                table, new Index(constraint.name(), columns, Index.Use.PRIMARY_KEY, Index.State.VALID)));
        columns.forEach(column -> effects.add(new Effect.ColumnPresence(table, column, Presence.REQUIRED)));
        if (today.filter(Table::hasIdentity).isPresent()) {
            return Rule.UNIQUE_ADDED;
        }
        boolean allThere = columns.stream()
                .allMatch(column -> today.flatMap(there -> there.column(column))
                        .filter(there -> there.presence() == Presence.REQUIRED)
                        .isPresent());
        return index.isPresent() && allThere ? Rule.KEY_OF_INDEX : Rule.KEY_ADDED;
    }
}
