package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.text.ColumnText;
import dev.turnstone.replication.order.text.ConstraintText;
import dev.turnstone.replication.order.text.Names;
import dev.turnstone.replication.table.Column;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.Index;
import dev.turnstone.replication.table.Table;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.table.Tables;
import dev.turnstone.replication.topology.Publication;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.kind.Cursor;
import dev.turnstone.sql.kind.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code CREATE}. */
final class CreateJudge {
    private static final int HEAD = 20;
    private static final Set<String> TEMPORARY = Set.of("TEMP", "TEMPORARY");
    private static final Set<String> BEFORE_TABLE = Set.of("GLOBAL", "LOCAL", "UNLOGGED", "FOREIGN");
    private static final Set<String> OF_TABLES = Set.of("TYPE", "DOMAIN", "SCHEMA", "EXTENSION", "COLLATION");

    private final World world;
    private final Optional<String> said;

    CreateJudge(World world, Optional<String> said) {
        this.world = world;
        this.said = said;
    }

    Judgement judge(SqlStatement statement) {
        List<String> words = statement.words();
        String what = words.stream()
                .skip(1)
                .filter(word -> !Set.of("OR", "REPLACE").contains(word))
                .findFirst()
                .orElse("");
        if (OF_TABLES.contains(what)) {
            return type(what, statement);
        }
        if (TEMPORARY.contains(what)) {
            return Judgement.of(Rule.NOT_DATA);
        }
        return switch (what) {
            case "TABLE", "GLOBAL", "LOCAL", "UNLOGGED" ->
                StatementJudge.read(statement, Integer.MAX_VALUE, this::table);
            case "INDEX", "UNIQUE" -> StatementJudge.read(statement, Integer.MAX_VALUE, this::index);
            case "SEQUENCE" -> Judgement.of(Rule.SEQUENCE);
            case "TRIGGER", "CONSTRAINT", "EVENT" -> Judgement.of(Rule.TRIGGER);
            case "PUBLICATION", "SUBSCRIPTION" -> Judgement.of(Rule.PUBLICATION);
            case "DATABASE", "" -> Judgement.of(Rule.NOT_UNDERSTOOD);
            default -> Judgement.of(Rule.NOT_DATA);
        };
    }

    /** Of types and domains it is to be seen whether they are there. */
    private Judgement type(String what, SqlStatement statement) {
        Optional<String> written = what.equals("TYPE") || what.equals("DOMAIN")
                ? Tokens.of(statement.text(), HEAD)
                        .map(tokens -> new Cursor(tokens.subList(Math.min(2, tokens.size()), tokens.size())))
                        .flatMap(Cursor::takeName)
                : Optional.empty();
        return written.map(this::name)
                .map(name -> Judgement.of(Rule.NEW_TYPE, name, new Effect.TypeMade(new Tables.TypeValue(name, ""))))
                .orElse(Judgement.of(Rule.NEW_TYPE));
    }

    private Judgement table(Cursor cursor) {
        cursor.take("CREATE");
        boolean unlogged = cursor.peek().equals("UNLOGGED");
        cursor.skip(BEFORE_TABLE);
        cursor.take("TABLE");
        cursor.take("IF", "NOT", "EXISTS");
        Optional<String> written = cursor.takeName();
        if (written.isEmpty()) {
            return Judgement.of(Rule.NOT_UNDERSTOOD);
        }
        TableName name = name(written.get());
        if (cursor.take("PARTITION", "OF")) {
            return partition(name, cursor);
        }
        TableText text = TableText.read(name, cursor.peek().equals("(") ? columns(cursor) : List.of(), world);
        Optional<Publication> publication = world.publicationOfNew(name, said);
        if (publication.isEmpty()) {
            Rule rule = said.isPresent() ? Rule.NOT_IN_CATALOG : Rule.TABLE_NOT_PUBLISHED;
            return Judgement.of(rule, said.isPresent() ? said.get() : name, new Effect.TableMade(text.table()));
        }
        Rule rule = rule(text, cursor, publication.get());
        if (unlogged) {
            return Judgement.of(Rule.NOT_LOGGED, name);
        }
        world.willBeSent(name, publication.get());
        return Judgement.of(rule, name, new Effect.TableMade(text.table()));
    }

    private static Rule rule(TableText text, Cursor behind, Publication publication) {
        if (behind.rest().contains("AS")) {
            return Rule.TABLE_FILLED;
        }
        boolean tellsChanges = publication.operations().contains("update")
                || publication.operations().contains("delete");
        return tellsChanges && !text.hasKey() ? Rule.TABLE_WITHOUT_KEY : Rule.NEW_TABLE;
    }

    private Judgement partition(TableName name, Cursor cursor) {
        Optional<TableName> parent = cursor.takeName().map(this::name);
        if (parent.isEmpty()) {
            return Judgement.of(Rule.NOT_UNDERSTOOD);
        }
        Table table = world.publisher()
                .find(parent.get())
                .map(whole -> new Table(name, whole.identity(), whole.columns(), whole.indexes(), List.of()))
                .orElse(new Table(name, Table.Identity.DEFAULT, List.of(), List.of(), List.of()));
        boolean replicated = world.isReplicated(parent.get())
                || world.publicationOfNew(name, said).isPresent();
        return Judgement.of(
                replicated ? Rule.NEW_PARTITION : Rule.TABLE_NOT_PUBLISHED,
                name,
                new Effect.TableMade(table),
                new Effect.PartitionMade(name, parent.get()));
    }

    /** What stands in its brackets. */
    private static List<List<String>> columns(Cursor cursor) {
        List<String> before = cursor.rest();
        cursor.takeParentheses();
        int end = before.size() - cursor.rest().size();
        Cursor inside = new Cursor(end > 1 ? before.subList(1, end - 1) : List.of());
        List<List<String>> parts = new ArrayList<>();
        while (!inside.isAtEnd()) {
            parts.add(inside.takePart());
        }
        return parts;
    }

    private Judgement index(Cursor cursor) {
        cursor.take("CREATE");
        boolean unique = cursor.take("UNIQUE");
        cursor.take("INDEX");
        cursor.take("CONCURRENTLY");
        cursor.take("IF", "NOT", "EXISTS");
        Optional<String> name = cursor.peek().equals("ON") ? Optional.of("") : cursor.takeName();
        if (name.isEmpty() || !cursor.take("ON")) {
            return Judgement.of(Rule.NOT_UNDERSTOOD);
        }
        cursor.take("ONLY");
        Optional<String> written = cursor.takeName();
        if (written.isEmpty()) {
            return Judgement.of(Rule.NOT_UNDERSTOOD);
        }
        TableName table = name(written.get());
        if (cursor.take("USING")) {
            cursor.takeName();
        }
        List<String> columns = columns(cursor).stream()
                .map(part -> part.size() == 1 ? Names.plain(part.get(0)) : "")
                .toList();
        String usual = table.name() + "_" + String.join("_", columns) + "_idx";
        Index index = new Index(
                name.get().isEmpty() ? usual : Names.plain(name.get()),
                columns,
                unique ? Index.Use.UNIQUENESS : Index.Use.SPEED,
                Index.State.VALID);
        Effect effect = new Effect.IndexMade(table, index);
        if (!world.isReplicated(table)) {
            return Judgement.of(Rule.TABLE_NOT_PUBLISHED, table, effect);
        }
        return Judgement.of(unique ? Rule.UNIQUE_ADDED : Rule.INDEX, table, effect);
    }

    private TableName name(String written) {
        return Names.table(written, world.publisher().schema());
    }

    /** A table as a statement defines it. */
    private record TableText(Table table, boolean likeAnother) {
        private static final Set<String> CONSTRAINTS =
                Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "EXCLUDE", "LIKE");

        static TableText read(TableName name, List<List<String>> parts, World world) {
            Table table = new Table(name, Table.Identity.DEFAULT, List.of(), List.of(), List.of());
            boolean copiesKey = false;
            for (List<String> part : parts) {
                boolean isConstraint = CONSTRAINTS.contains(part.get(0));
                Optional<ColumnText> column = isConstraint ? Optional.empty() : ColumnText.read(part);
                if (column.isPresent()) {
                    table = table.with(column.get().column());
                }
                if (part.get(0).equals("LIKE")) {
                    table = like(table, part, world);
                    copiesKey |= part.contains("ALL") || part.contains("INDEXES");
                }
                table = ConstraintText.read(part, name.name()).map(table::with).orElse(table);
                if (ConstraintText.isKey(part)) {
                    table = withKey(table, part, column);
                }
            }
            return new TableText(table, copiesKey);
        }

        private static Table like(Table table, List<String> part, World world) {
            Optional<Table> model = new Cursor(part.subList(1, part.size()))
                    .takeName()
                    .map(written -> Names.table(written, world.publisher().schema()))
                    .flatMap(world.publisher()::find);
            Table copy = table;
            for (Column column : model.map(Table::columns).orElse(List.of())) {
                copy = copy.with(column);
            }
            return copy;
        }

        private static Table withKey(Table table, List<String> part, Optional<ColumnText> column) {
            List<String> columns =
                    column.map(text -> List.of(text.column().name())).orElseGet(() -> ConstraintText.columns(part));
            Table keyed = table;
            for (String name : columns) {
                keyed = keyed.with(name, old -> old.with(Column.Presence.REQUIRED));
            }
            String name = ConstraintText.name(part).orElse(table.name().name() + "_pkey");
            return keyed.with(new Index(name, columns, Index.Use.PRIMARY_KEY, Index.State.VALID));
        }

        boolean hasKey() {
            return likeAnother || table.primaryKey().isPresent();
        }
    }
}
