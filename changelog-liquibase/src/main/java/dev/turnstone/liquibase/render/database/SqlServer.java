package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange.AddDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.AddNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.DropColumn;
import dev.turnstone.liquibase.change.ColumnChange.DropDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.DropNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.RenameColumn;
import dev.turnstone.liquibase.change.ColumnChange.SetColumnRemarks;
import dev.turnstone.liquibase.change.ConstraintChange.AddLookupTable;
import dev.turnstone.liquibase.change.ConstraintChange.AddPrimaryKey;
import dev.turnstone.liquibase.change.ConstraintChange.AddUniqueConstraint;
import dev.turnstone.liquibase.change.ConstraintChange.DropPrimaryKey;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.DataChange.LoadData;
import dev.turnstone.liquibase.change.IndexChange.CreateIndex;
import dev.turnstone.liquibase.change.IndexChange.DropIndex;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.SequenceChange.RenameSequence;
import dev.turnstone.liquibase.change.SqlChange.CreateProcedure;
import dev.turnstone.liquibase.change.TableChange.CreateTable;
import dev.turnstone.liquibase.change.TableChange.RenameTable;
import dev.turnstone.liquibase.change.ViewChange.RenameView;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.standard.Standard;
import dev.turnstone.liquibase.render.table.ColumnText;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import dev.turnstone.liquibase.render.writing.Writing;
import dev.turnstone.liquibase.types.ColumnType;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SQL Server 2016 and later. */
public record SqlServer(Words words) implements Standard {
    private static final Set<Wish> LACKS = Set.of(
            Wish.PRIMARY_KEY_BY_INDEX,
            Wish.UNIQUE_CONSTRAINT_BY_INDEX,
            Wish.DEFERRED_FOREIGN_KEY,
            Wish.DEFERRED_REFERENCE,
            Wish.LATER_COUNTING,
            Wish.PLACE_BEHIND_COLUMN,
            Wish.PLACE_BEFORE_COLUMN,
            Wish.PLACE_BY_NUMBER,
            Wish.SEQUENCE_ORDER,
            Wish.LATER_SEQUENCE_TYPE,
            Wish.LATER_SEQUENCE_ORDER);

    @Override
    public String database() {
        return "mssql";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }

    @Override
    public String ifAbsent() {
        return "";
    }

    /** A default is a constraint with a name; for a column of a key the changelog's name for it doesn't count. */
    @Override
    public String namedDefault(ObjectName table, Column column, String written) {
        Optional<String> name = column.defaultValueConstraintName().filter(given -> !ColumnText.isKey(column));
        return " " + defaultConstraint(table, column.name(), name) + "DEFAULT " + written;
    }

    private String defaultConstraint(ObjectName table, String column, Optional<String> name) {
        return constraint(Optional.of(name.orElse("DF_" + table.name() + "_" + column)));
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
    public String tableOptions(CreateTable create) {
        return on(create.tablespace());
    }

    private static String on(Optional<String> tablespace) {
        return tablespace.map(name -> " ON " + name).orElse("");
    }

    @Override
    public List<String> renameTable(RenameTable rename) {
        return List.of(rename(table(rename.table()), rename.newName(), ""));
    }

    private String rename(String object, String newName, String kind) {
        return "exec sp_rename " + quoted(object) + ", " + quoted(newName) + kind;
    }

    @Override
    public List<String> tableRemarks(ObjectName table, String remarks) {
        return List.of(new ExtendedProperty(table, "TABLE", Optional.empty()).text(remarks));
    }

    @Override
    public List<String> columnRemarks(ObjectName table, String column, String remarks) {
        return List.of(new ExtendedProperty(table, "TABLE", Optional.of(column)).text(remarks));
    }

    @Override
    public List<String> columnRemarks(SetColumnRemarks change) {
        String kind = change.parentType().orElse("TABLE");
        return List.of(new ExtendedProperty(change.table(), kind, Optional.of(change.column()))
                .text(change.remarks().orElse("")));
    }

    @Override
    public List<String> viewRemarks(ObjectName view, String remarks) {
        return List.of(new ExtendedProperty(view, "VIEW", Optional.empty()).text(remarks));
    }

    /** The default of a column is a constraint that has to go first; only the catalog knows its name. */
    @Override
    public List<String> dropColumn(DropColumn drop) throws CannotRender {
        List<String> statements = new ArrayList<>();
        for (String column : drop.columns()) {
            statements.add(dropDefault(new DropDefaultValue(drop.table(), column, Optional.empty())));
            statements.addAll(Standard.super.dropColumn(new DropColumn(drop.table(), List.of(column))));
        }
        return statements;
    }

    @Override
    public String dropDefault(DropDefaultValue drop) {
        return new NamelessConstraint(table(drop.table())).dropDefault(drop.column());
    }

    @Override
    public List<String> renameColumn(RenameColumn rename) {
        return List.of(rename(table(rename.table()) + "." + column(rename.column()), rename.newName(), ", 'COLUMN'"));
    }

    @Override
    public String joined(String first, String between, String second) {
        return first + " + " + between + " + " + second;
    }

    @Override
    public List<String> addDefault(AddDefaultValue add) throws CannotRender {
        return List.of(alter(add.table()) + "ADD " + defaultConstraint(add.table(), add.column(), add.constraintName())
                + "DEFAULT " + value(add.value(), add.table()) + " FOR " + column(add.column()));
    }

    @Override
    public List<String> setNotNull(AddNotNullConstraint add) throws CannotRender {
        return List.of(alterColumn(add.table(), add.column()) + type(add.type()) + " NOT NULL");
    }

    @Override
    public List<String> dropNotNull(DropNotNullConstraint drop) throws CannotRender {
        return List.of(alterColumn(drop.table(), named(drop)) + type(drop.type()) + " NULL");
    }

    @Override
    public String clustering(Optional<Boolean> clustered) {
        return clustered.map(yes -> yes ? "CLUSTERED " : "NONCLUSTERED ").orElse("");
    }

    @Override
    public String storage(AddPrimaryKey add) {
        return on(add.tablespace());
    }

    @Override
    public List<String> dropPrimaryKey(DropPrimaryKey drop) {
        return List.of(drop.constraintName()
                .map(name -> dropConstraint(drop.table(), name))
                .orElseGet(() -> new NamelessConstraint(table(drop.table())).dropPrimaryKey()));
    }

    @Override
    public String uniqueOptions(AddUniqueConstraint add) {
        return on(add.tablespace());
    }

    /** To refuse is what SQL Server does anyway; it has no word for it. */
    @Override
    public String onUpdate(Optional<String> action) {
        return Standard.super.onUpdate(action.filter(word -> !word.equals("RESTRICT")));
    }

    @Override
    public String onDelete(Optional<String> action) {
        return Standard.super.onDelete(action.filter(word -> !word.equals("RESTRICT")));
    }

    @Override
    public List<String> lookupTable(AddLookupTable lookup) {
        return List.of(lookupRows(lookup).replaceFirst(" FROM ", " INTO " + table(lookup.lookup()) + " FROM "));
    }

    @Override
    public String indexKind(CreateIndex create) {
        return Writing.says(create.clustered()) ? "CLUSTERED " : "NONCLUSTERED ";
    }

    @Override
    public String indexed(List<Column> columns) {
        return Standard.super.indexed(
                columns.stream().filter(column -> !isIncluded(column)).toList());
    }

    private static boolean isIncluded(Column column) {
        return Writing.says(column.traits().included());
    }

    @Override
    public String indexOptions(CreateIndex create) {
        List<String> included = create.columns().stream()
                .filter(SqlServer::isIncluded)
                .map(Column::name)
                .toList();
        return (included.isEmpty() ? "" : " Include (" + columns(included) + ")") + on(create.tablespace());
    }

    @Override
    public String dropIndex(DropIndex drop) throws CannotRender {
        return dropIndexOfTable(drop);
    }

    @Override
    public String renameSequence(RenameSequence rename) {
        return rename(words().names().sequence(rename.sequence()), rename.newName(), "");
    }

    @Override
    public String replaceWords() {
        return "CREATE OR ALTER VIEW ";
    }

    @Override
    public String renameView(RenameView rename) {
        return rename(view(rename.view()), rename.newName(), "");
    }

    @Override
    public String bytes(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    @Override
    public List<String> load(LoadData load) throws CannotRender {
        return insertTogether(load);
    }

    @Override
    public String upsert(Upsert upsert) throws CannotRender {
        String change = upsert.changes().isEmpty() ? "" : "\nELSE\n" + onlyUpdate(upsert);
        return "DECLARE @reccount integer\nSELECT @reccount = count(*) FROM " + table(upsert.table()) + " WHERE "
                + keyCondition(upsert) + "\nIF @reccount = 0\nBEGIN\n" + insert(upsert.table(), upsert.row())
                + ";\nEND" + change;
    }

    @Override
    public String onlyUpdate(Upsert upsert) throws CannotRender {
        return "BEGIN\n" + update(upsert) + ";\nEND";
    }

    @Override
    public String inItsSchema(CreateProcedure create) throws CannotRender {
        String text = Standard.super.inItsSchema(create);
        return Writing.says(create.replaceIfExists())
                ? text.replaceFirst("(?i)\\bCREATE\\s+(?:OR\\s+REPLACE\\s+)?(?=PROC)", "CREATE OR ALTER ")
                : text;
    }
}
