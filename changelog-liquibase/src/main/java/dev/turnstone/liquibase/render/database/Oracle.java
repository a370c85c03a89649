package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange.AddDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.AddNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.DropDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.DropNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.ModifyDataType;
import dev.turnstone.liquibase.change.ConstraintChange.AddLookupTable;
import dev.turnstone.liquibase.change.ConstraintChange.AddPrimaryKey;
import dev.turnstone.liquibase.change.ConstraintChange.AddUniqueConstraint;
import dev.turnstone.liquibase.change.ConstraintChange.DropPrimaryKey;
import dev.turnstone.liquibase.change.ConstraintChange.DropUniqueConstraint;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.IndexChange.CreateIndex;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.SequenceChange.RenameSequence;
import dev.turnstone.liquibase.change.TableChange.CreateTable;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.standard.Standard;
import dev.turnstone.liquibase.render.table.ColumnText;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import dev.turnstone.liquibase.render.writing.Writing;
import dev.turnstone.liquibase.types.ColumnType;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Oracle 12 and later. */
public record Oracle(Words words) implements Standard {
    private static final Set<Wish> LACKS = Set.of(
            Wish.CLUSTERED_PRIMARY_KEY,
            Wish.CLUSTERED_UNIQUE_CONSTRAINT,
            Wish.LATER_COUNTING,
            Wish.PLACE_BEHIND_COLUMN,
            Wish.PLACE_BEFORE_COLUMN,
            Wish.PLACE_BY_NUMBER,
            Wish.SEQUENCE_TYPE,
            Wish.LATER_SEQUENCE_TYPE,
            Wish.VIEW_IF_THERE,
            Wish.RENAMED_VIEW_OF_SCHEMA,
            Wish.REPLACED_PROCEDURE);

    /** References that are refused are what Oracle does anyway; it has no word for it. */
    private static final Set<String> UNSAID = Set.of("RESTRICT", "NO ACTION");

    @Override
    public String database() {
        return "oracle";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }

    @Override
    public String cascade() {
        return " CASCADE CONSTRAINTS";
    }

    @Override
    public String ifAbsent() {
        return "";
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
    public String unvalidated(Optional<Boolean> validate) {
        return Writing.denies(validate) ? " ENABLE NOVALIDATE" : "";
    }

    @Override
    public String nullability(Column column) {
        if (!ColumnText.mustHaveValue(column)) {
            return "";
        }
        Optional<Constraints> constraints = column.constraints();
        return " " + constraint(constraints.flatMap(Constraints::notNullConstraintName)) + "NOT NULL"
                + unvalidated(constraints.flatMap(each -> each.validation().nullable()));
    }

    @Override
    public String tableOptions(CreateTable create) {
        return Storage.in(create.tablespace()) + (Writing.says(create.rowDependencies()) ? " ROWDEPENDENCIES" : "");
    }

    @Override
    public String definition(ObjectName table, Column column) throws CannotRender {
        ColumnType type = typeOf(column);
        return column(column.name()) + " " + type.sql() + addedDefaultText(table, column, type)
                + (ColumnText.isKey(column) ? " PRIMARY KEY" : "") + counting(column, type)
                + addedNullability(column);
    }

    private String modify(ObjectName table, String column) {
        return alter(table) + "MODIFY " + column(column) + " ";
    }

    @Override
    public List<String> modifyDataType(ModifyDataType modify) throws CannotRender {
        return List.of(modify(modify.table(), modify.column()) + type(modify.newType()));
    }

    @Override
    public List<String> addDefault(AddDefaultValue add) throws CannotRender {
        return List.of(modify(add.table(), add.column()) + "DEFAULT " + value(add.value(), add.table()));
    }

    @Override
    public String dropDefault(DropDefaultValue drop) {
        return modify(drop.table(), drop.column()) + "DEFAULT NULL";
    }

    @Override
    public List<String> setNotNull(AddNotNullConstraint add) {
        return List.of(modify(add.table(), add.column()) + constraint(add.constraintName()) + "NOT NULL"
                + unvalidated(add.validate()));
    }

    @Override
    public List<String> dropNotNull(DropNotNullConstraint drop) throws CannotRender {
        return List.of(
                drop.constraintName().isPresent()
                        ? dropConstraint(drop.table(), drop.constraintName().get())
                        : modify(drop.table(), named(drop)) + "NULL");
    }

    @Override
    public String storage(AddPrimaryKey add) {
        return add.forIndex()
                        .map(index -> " USING INDEX " + words().names().index(index))
                        .orElse("")
                + keyStorage(add.tablespace());
    }

    @Override
    public List<String> dropPrimaryKey(DropPrimaryKey drop) {
        return List.of(alter(drop.table()) + "DROP PRIMARY KEY "
                + (Writing.denies(drop.dropIndex()) ? "KEEP INDEX" : "DROP INDEX"));
    }

    @Override
    public String uniqueOptions(AddUniqueConstraint add) {
        return Storage.deferring(add)
                + (Writing.says(add.disabled()) ? " DISABLE" : "")
                + add.forIndex()
                        .map(index -> " USING INDEX " + words().names().index(index))
                        .orElse("")
                + keyStorage(add.tablespace())
                + unvalidated(add.validate());
    }

    @Override
    public String dropUniqueConstraint(DropUniqueConstraint drop) {
        return Standard.super.dropUniqueConstraint(drop) + " DROP INDEX";
    }

    @Override
    public String onUpdate(Optional<String> action) {
        return "";
    }

    @Override
    public String onDelete(Optional<String> action) {
        return Standard.super.onDelete(action.filter(word -> !UNSAID.contains(word)));
    }

    /** The primary key says it already. */
    @Override
    public List<String> lookupNotNull(AddLookupTable lookup) {
        return List.of();
    }

    @Override
    public Set<String> madeByItself() {
        return Set.of("primaryKey", "uniqueConstraint");
    }

    @Override
    public String indexedTable(CreateIndex create) {
        return (Writing.says(create.clustered()) ? "CLUSTER " : "") + table(create.table());
    }

    @Override
    public String indexOptions(CreateIndex create) {
        return Storage.in(create.tablespace());
    }

    @Override
    public String uncached() {
        return " NOCACHE";
    }

    @Override
    public String order(Optional<Boolean> ordered) {
        return ordered.map(inOrder -> inOrder ? " ORDER" : " NOORDER").orElse("");
    }

    @Override
    public String recycling(Optional<Boolean> cycle) {
        return cycle.map(again -> again ? " CYCLE" : " NOCYCLE").orElse("");
    }

    @Override
    public String renameSequence(RenameSequence rename) {
        return "RENAME " + plain(rename.sequence().name()) + " TO " + plain(rename.newName());
    }

    @Override
    public List<String> viewRemarks(ObjectName view, String remarks) {
        return List.of("COMMENT ON TABLE " + view(view) + " IS " + quoted(remarks));
    }

    @Override
    public String bytes(byte[] bytes) {
        return "HEXTORAW('" + HexFormat.of().formatHex(bytes) + "')";
    }

    @Override
    public String upsert(Upsert upsert) throws CannotRender {
        String table = table(upsert.table());
        String change = upsert.changes().isEmpty() ? "" : "ELSIF v_reccount = 1 THEN\n" + update(upsert) + ";\n";
        return "DECLARE\nv_reccount NUMBER := 0;\nBEGIN\nSELECT COUNT(*) INTO v_reccount FROM " + table + " WHERE "
                + keyCondition(upsert) + ";\nIF v_reccount = 0 THEN\n" + insert(upsert.table(), upsert.row()) + ";\n"
                + change + "END IF;\nEND;";
    }

    @Override
    public String onlyUpdate(Upsert upsert) throws CannotRender {
        return update(upsert);
    }

    /** A body keeps its last semicolon; the slash behind it is for clients. */
    @Override
    public String trimmedBody(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1).strip() : text;
    }
}
