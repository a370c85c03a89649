package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange.AddAutoIncrement;
import dev.turnstone.liquibase.change.ColumnChange.AddDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.ModifyDataType;
import dev.turnstone.liquibase.change.ConstraintChange.AddPrimaryKey;
import dev.turnstone.liquibase.change.ConstraintChange.AddUniqueConstraint;
import dev.turnstone.liquibase.change.ConstraintChange.DropPrimaryKey;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.DataChange.LoadData;
import dev.turnstone.liquibase.change.IndexChange.CreateIndex;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.SequenceChange.Counting;
import dev.turnstone.liquibase.change.SequenceChange.CreateSequence;
import dev.turnstone.liquibase.change.SequenceChange.DropSequence;
import dev.turnstone.liquibase.change.SqlChange.CreateProcedure;
import dev.turnstone.liquibase.change.TableChange.CreateTable;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.change.ViewChange.RenameView;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.standard.Standard;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import dev.turnstone.liquibase.render.writing.Writing;
import dev.turnstone.liquibase.types.ColumnType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL 10 and later. */
public record Postgres(Words words) implements Standard {
    private static final Set<Wish> LACKS = Set.of(
            Wish.CLUSTERED_UNIQUE_CONSTRAINT,
            Wish.PLACE_BEHIND_COLUMN,
            Wish.PLACE_BEFORE_COLUMN,
            Wish.PLACE_BY_NUMBER,
            Wish.SEQUENCE_ORDER);

    @Override
    public String database() {
        return "postgresql";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }

    @Override
    public String cascade() {
        return " CASCADE";
    }

    @Override
    public String primaryKeyName(ObjectName table) {
        return table.name() + "_pkey";
    }

    @Override
    public String keyStorage(Optional<String> tablespace) {
        return Storage.indexIn(tablespace);
    }

    @Override
    public String keyChecking(Optional<Constraints.Reference> reference) {
        return Storage.checking(reference);
    }

    @Override
    public String tableOptions(CreateTable create) {
        return Storage.in(create.tablespace());
    }

    @Override
    public String addedDefaultText(ObjectName table, Column column, ColumnType type) throws CannotRender {
        return defaultText(table, column, type);
    }

    @Override
    public String addedNullability(Column column) {
        String rule = Standard.super.addedNullability(column);
        return rule.isEmpty()
                ? ""
                : " " + constraint(column.constraints().flatMap(Constraints::notNullConstraintName)) + rule.strip();
    }

    @Override
    public List<String> modifyDataType(ModifyDataType modify) throws CannotRender {
        String type = type(modify.newType());
        return List.of(alterColumn(modify.table(), modify.column()) + "TYPE " + type + " USING ("
                + column(modify.column()) + "::" + type + ")");
    }

    /** What is told to a sequence's owner goes when the column goes. */
    @Override
    public List<String> addDefault(AddDefaultValue add) throws CannotRender {
        List<String> statements = new ArrayList<>(Standard.super.addDefault(add));
        if (add.value() instanceof Value.SequenceNext next) {
            statements.add(
                    ownedBy(words().names().sequence(add.table().sibling(next.sequence())), add.table(), add.column()));
        }
        return statements;
    }

    private String ownedBy(String sequence, ObjectName table, String column) {
        return "ALTER SEQUENCE " + sequence + " OWNED BY " + table(table) + "." + column(column);
    }

    /** A sequence as serial would have made it. */
    @Override
    public List<String> addAutoIncrement(AddAutoIncrement add) {
        ObjectName sequence = add.table().sibling(add.table().name() + "_" + add.column() + "_seq");
        String name = words().names().sequence(sequence);
        Counting counting = new Counting(
                Optional.empty(),
                add.identity().startWith(),
                add.identity().incrementBy(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String column = alterColumn(add.table(), add.column());
        return List.of(
                createSequence(new CreateSequence(sequence, counting)),
                column + "SET NOT NULL",
                column + "SET DEFAULT nextval('" + name + "')",
                ownedBy(name, add.table(), add.column()));
    }

    @Override
    public List<String> addPrimaryKey(AddPrimaryKey add) throws CannotRender {
        List<String> statements = new ArrayList<>(Standard.super.addPrimaryKey(add));
        if (Writing.says(add.clustered()) && add.constraintName().isPresent()) {
            statements.add("CLUSTER " + table(add.table()) + " USING "
                    + words().names().constraint(add.constraintName().get()));
        }
        return statements;
    }

    /** The name of a key that the changelog doesn't name is asked of the catalog, in the table's own schema. */
    @Override
    public List<String> dropPrimaryKey(DropPrimaryKey drop) {
        return List.of(drop.constraintName()
                .map(name -> dropConstraint(drop.table(), name))
                .orElseGet(() -> "DO $$ BEGIN EXECUTE (SELECT format('ALTER TABLE %s DROP CONSTRAINT %I',"
                        + " conrelid::regclass, conname) FROM pg_constraint WHERE conrelid = "
                        + quoted(table(drop.table())) + "::regclass AND contype = 'p'); END $$"));
    }

    @Override
    public String uniqueOptions(AddUniqueConstraint add) {
        String index = add.forIndex()
                .map(given -> " USING INDEX " + words().names().index(given))
                .orElse("");
        return index + keyStorage(add.tablespace()) + Storage.deferring(add);
    }

    @Override
    public String unvalidatedReference(Optional<Boolean> validate) {
        return Writing.denies(validate) ? " NOT VALID" : "";
    }

    @Override
    public String newIndex(ObjectName index) {
        return column(index.name());
    }

    @Override
    public String indexedTable(CreateIndex create) {
        return table(create.table())
                + create.using().map(kind -> " USING " + kind).orElse("");
    }

    @Override
    public String indexOptions(CreateIndex create) {
        return Storage.in(create.tablespace());
    }

    @Override
    public List<String> createIndex(CreateIndex create) throws CannotRender {
        List<String> statements = new ArrayList<>(Standard.super.createIndex(create));
        if (Writing.says(create.clustered()) && create.name().isPresent()) {
            statements.add("CLUSTER " + table(create.table()) + " USING "
                    + newIndex(create.table().sibling(create.name().get())));
        }
        return statements;
    }

    @Override
    public String createWords() {
        return "CREATE SEQUENCE IF NOT EXISTS ";
    }

    @Override
    public String uncached() {
        return " CACHE 1";
    }

    @Override
    public String dropSequence(DropSequence drop) {
        return Standard.super.dropSequence(drop) + " CASCADE";
    }

    @Override
    public List<String> viewRemarks(ObjectName view, String remarks) {
        return List.of("COMMENT ON VIEW " + view(view) + " IS " + quoted(remarks));
    }

    @Override
    public String renameView(RenameView rename) {
        return "ALTER TABLE " + view(rename.view()) + " RENAME TO " + plain(rename.newName());
    }

    @Override
    public String bytes(byte[] bytes) {
        return "'\\x" + HexFormat.of().formatHex(bytes) + "'";
    }

    @Override
    public List<String> load(LoadData load) throws CannotRender {
        return insertTogether(load);
    }

    @Override
    public String upsert(Upsert upsert) throws CannotRender {
        String first = upsert.changes().isEmpty()
                ? "perform * from " + table(upsert.table()) + " WHERE " + keyCondition(upsert)
                : update(upsert);
        return block(first + ";\nIF not found THEN\n" + insert(upsert.table(), upsert.row()) + ";\nEND IF;");
    }

    @Override
    public String onlyUpdate(Upsert upsert) throws CannotRender {
        return block(update(upsert) + ";");
    }

    private static String block(String body) {
        return "DO\n$$\nBEGIN\n" + body + "\nEND;\n$$\nLANGUAGE plpgsql;";
    }

    @Override
    public List<String> beforeReplacing(CreateProcedure create) {
        return Storage.dropProcedure(this, create);
    }
}
