package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange.AddDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.AddNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.DropDefaultValue;
import dev.turnstone.liquibase.change.ColumnChange.DropNotNullConstraint;
import dev.turnstone.liquibase.change.ColumnChange.ModifyDataType;
import dev.turnstone.liquibase.change.ColumnChange.RenameColumn;
import dev.turnstone.liquibase.change.ConstraintChange.AddLookupTable;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.SequenceChange.DropSequence;
import dev.turnstone.liquibase.change.TableChange.RenameTable;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.rows.Cell;
import dev.turnstone.liquibase.render.standard.Standard;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import dev.turnstone.liquibase.types.ColumnType;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Derby 10.15 and later. */
public record Derby(Words words) implements Standard {
    private static final Set<Wish> LACKS = Wish.of(
            Wish.OWN_INDEXES,
            Wish.DEFERRED_FOREIGN_KEY,
            Wish.LATER_COUNTING,
            Wish.ADDED_PRIMARY_KEY,
            Wish.ADDED_COUNTING_COLUMN,
            Wish.PLACE_BEHIND_COLUMN,
            Wish.PLACE_BEFORE_COLUMN,
            Wish.PLACE_BY_NUMBER,
            Wish.MERGED_COLUMNS,
            Wish.ALTERED_SEQUENCE,
            Wish.RENAMED_SEQUENCE,
            Wish.REMARKS,
            Wish.REPLACED_VIEW,
            Wish.VIEW_IF_THERE,
            Wish.RENAMED_VIEW,
            Wish.REPLACED_PROCEDURE);

    @Override
    public String database() {
        return "derby";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }

    @Override
    public String ifAbsent() {
        return "";
    }

    /** A number in quotes is refused as the default of a column of numbers. */
    @Override
    public String addedDefaultText(ObjectName table, Column column, ColumnType type) throws CannotRender {
        return defaultText(table, column, type);
    }

    @Override
    public List<String> renameTable(RenameTable rename) {
        return List.of("RENAME TABLE " + table(rename.table()) + " TO " + plain(rename.newName()));
    }

    @Override
    public List<String> renameColumn(RenameColumn rename) {
        return List.of("RENAME COLUMN " + table(rename.table()) + "." + column(rename.column()) + " TO "
                + column(rename.newName()));
    }

    @Override
    public List<String> modifyDataType(ModifyDataType modify) throws CannotRender {
        return List.of(alterColumn(modify.table(), modify.column()) + "SET DATA TYPE " + type(modify.newType()));
    }

    @Override
    public List<String> addDefault(AddDefaultValue add) throws CannotRender {
        return List.of(alterColumn(add.table(), add.column()) + "WITH DEFAULT " + value(add.value(), add.table()));
    }

    @Override
    public String dropDefault(DropDefaultValue drop) {
        return alterColumn(drop.table(), drop.column()) + "WITH DEFAULT NULL";
    }

    @Override
    public List<String> setNotNull(AddNotNullConstraint add) {
        return List.of(alterColumn(add.table(), add.column()) + "NOT NULL");
    }

    @Override
    public List<String> dropNotNull(DropNotNullConstraint drop) throws CannotRender {
        return List.of(alterColumn(drop.table(), named(drop)) + "NULL");
    }

    /** Rows can't come along with a new table. */
    @Override
    public List<String> lookupTable(AddLookupTable lookup) {
        return List.of(
                "CREATE TABLE " + table(lookup.lookup()) + " AS SELECT " + column(lookup.existingColumn()) + " AS "
                        + column(lookup.lookupColumn()) + " FROM " + table(lookup.existing()) + " WITH NO DATA",
                "INSERT INTO " + table(lookup.lookup()) + " " + lookupRows(lookup));
    }

    @Override
    public Optional<String> cached(Optional<String> cacheSize) {
        return Optional.empty();
    }

    @Override
    public String dropSequence(DropSequence drop) {
        return Standard.super.dropSequence(drop) + " RESTRICT";
    }

    @Override
    public String bytes(byte[] bytes) {
        return "CAST (X'" + HexFormat.of().formatHex(bytes) + "' AS BLOB)";
    }

    @Override
    public String upsert(Upsert upsert) throws CannotRender {
        List<Cell> changes = upsert.changesAsWritten();
        return "MERGE INTO " + table(upsert.table()) + " USING SYSIBM.SYSDUMMY1 ON " + keyCondition(upsert)
                + (changes.isEmpty()
                        ? ""
                        : " WHEN MATCHED THEN UPDATE SET " + assignments(upsert.table(), changes, ", "))
                + " WHEN NOT MATCHED THEN INSERT (" + columns(Cell.columns(upsert.row())) + ") VALUES "
                + values(upsert.table(), upsert.row());
    }

    /** Without the semicolon, which Derby refuses. */
    @Override
    public String onlyUpdate(Upsert upsert) throws CannotRender {
        return update(upsert);
    }
}
