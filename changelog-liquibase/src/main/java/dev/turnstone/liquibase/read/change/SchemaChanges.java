package dev.turnstone.liquibase.read.change;

import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange;
import dev.turnstone.liquibase.change.ConstraintChange;
import dev.turnstone.liquibase.change.IndexChange;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.SequenceChange;
import dev.turnstone.liquibase.change.TableChange;
import dev.turnstone.liquibase.change.ViewChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes of the schema, from their attributes. */
final class SchemaChanges {
    static final Map<String, Function<Attributes, Change>> READERS = Map.ofEntries(
            Map.entry("createTable", SchemaChanges::createTable),
            Map.entry(
                    "dropTable",
                    given -> new TableChange.DropTable(given.object("tableName"), given.flag("cascadeConstraints"))),
            Map.entry(
                    "renameTable",
                    given -> new TableChange.RenameTable(given.object("oldTableName"), given.required("newTableName"))),
            Map.entry(
                    "setTableRemarks",
                    given -> new TableChange.SetTableRemarks(given.object("tableName"), given.remarks())),
            Map.entry(
                    "addColumn",
                    given -> new ColumnChange.AddColumn(given.object("tableName"), ColumnReader.columns(given.node()))),
            Map.entry("dropColumn", SchemaChanges::dropColumn),
            Map.entry(
                    "renameColumn",
                    given -> new ColumnChange.RenameColumn(
                            given.object("tableName"),
                            given.required("oldColumnName"),
                            given.required("newColumnName"),
                            given.text("columnDataType"),
                            given.remarks())),
            Map.entry(
                    "modifyDataType",
                    given -> new ColumnChange.ModifyDataType(
                            given.object("tableName"), given.required("columnName"), given.required("newDataType"))),
            Map.entry(
                    "mergeColumns",
                    given -> new ColumnChange.MergeColumns(
                            given.object("tableName"),
                            given.required("column1Name"),
                            given.required("column2Name"),
                            given.text("joinString"),
                            given.required("finalColumnName"),
                            given.required("finalColumnType"))),
            Map.entry(
                    "setColumnRemarks",
                    given -> new ColumnChange.SetColumnRemarks(
                            given.object("tableName"),
                            given.required("columnName"),
                            given.remarks(),
                            given.text("columnDataType"),
                            given.text("columnParentType"))),
            Map.entry(
                    "addDefaultValue",
                    given -> new ColumnChange.AddDefaultValue(
                            given.object("tableName"),
                            given.required("columnName"),
                            given.text("columnDataType"),
                            ColumnReader.value(given, "defaultValue").orElseThrow(),
                            given.text("defaultValueConstraintName"))),
            Map.entry(
                    "dropDefaultValue",
                    given -> new ColumnChange.DropDefaultValue(
                            given.object("tableName"), given.required("columnName"), given.text("columnDataType"))),
            Map.entry(
                    "addAutoIncrement",
                    given -> new ColumnChange.AddAutoIncrement(
                            given.object("tableName"),
                            given.required("columnName"),
                            given.text("columnDataType"),
                            ColumnReader.identity(given))),
            Map.entry(
                    "addNotNullConstraint",
                    given -> new ColumnChange.AddNotNullConstraint(
                            given.object("tableName"),
                            given.required("columnName"),
                            given.text("columnDataType"),
                            given.text("defaultNullValue"),
                            given.text("constraintName"),
                            given.flag("validate"))),
            Map.entry(
                    "dropNotNullConstraint",
                    given -> new ColumnChange.DropNotNullConstraint(
                            given.object("tableName"),
                            given.text("columnName"),
                            given.text("columnDataType"),
                            given.text("constraintName"))),
            Map.entry("addPrimaryKey", SchemaChanges::addPrimaryKey),
            Map.entry(
                    "dropPrimaryKey",
                    given -> new ConstraintChange.DropPrimaryKey(
                            given.object("tableName"), given.text("constraintName"), given.flag("dropIndex"))),
            Map.entry("addUniqueConstraint", SchemaChanges::addUniqueConstraint),
            Map.entry(
                    "dropUniqueConstraint",
                    given -> new ConstraintChange.DropUniqueConstraint(
                            given.object("tableName"), given.required("constraintName"), given.text("uniqueColumns"))),
            Map.entry("addForeignKeyConstraint", SchemaChanges::addForeignKeyConstraint),
            Map.entry(
                    "dropForeignKeyConstraint",
                    given -> new ConstraintChange.DropForeignKeyConstraint(
                            given.object("baseTable", "baseTableName"), given.required("constraintName"))),
            Map.entry(
                    "dropAllForeignKeyConstraints",
                    given -> new ConstraintChange.DropAllForeignKeyConstraints(
                            given.object("baseTable", "baseTableName"))),
            Map.entry(
                    "addLookupTable",
                    given -> new ConstraintChange.AddLookupTable(
                            given.object("existingTable", "existingTableName"),
                            given.required("existingColumnName"),
                            given.object("newTable", "newTableName"),
                            given.required("newColumnName"),
                            given.text("newColumnDataType"),
                            given.text("constraintName"))),
            Map.entry("createIndex", SchemaChanges::createIndex),
            Map.entry(
                    "dropIndex",
                    given -> new IndexChange.DropIndex(
                            given.object("indexName"), given.text("tableName"), given.text("associatedWith"))),
            Map.entry(
                    "createSequence",
                    given -> new SequenceChange.CreateSequence(given.object("sequenceName"), counting(given))),
            Map.entry(
                    "alterSequence",
                    given -> new SequenceChange.AlterSequence(given.object("sequenceName"), counting(given))),
            Map.entry(
                    "renameSequence",
                    given -> new SequenceChange.RenameSequence(
                            given.object("oldSequenceName"), given.required("newSequenceName"))),
            Map.entry("dropSequence", given -> new SequenceChange.DropSequence(given.object("sequenceName"))),
            Map.entry(
                    "createView",
                    given -> new ViewChange.CreateView(
                            given.object("viewName"),
                            OtherChanges.bodyOrFile(given),
                            given.flag("replaceIfExists"),
                            given.flag("fullDefinition"),
                            given.remarks())),
            Map.entry(
                    "renameView",
                    given -> new ViewChange.RenameView(given.object("oldViewName"), given.required("newViewName"))),
            Map.entry("dropView", given -> new ViewChange.DropView(given.object("viewName"), given.flag("ifExists"))));

    private SchemaChanges() {}

    private static Change createTable(Attributes given) {
        return new TableChange.CreateTable(
                given.object("tableName"),
                ColumnReader.columns(given.node()),
                given.remarks(),
                given.text("tablespace"),
                given.text("tableType"),
                given.flag("ifNotExists"),
                given.flag("rowDependencies"));
    }

    /** One column by its attribute; where others are nested, only they are meant. */
    private static Change dropColumn(Attributes given) {
        List<String> nested = Column.names(ColumnReader.columns(given.node()));
        List<String> names =
                nested.isEmpty() ? given.text("columnName").stream().toList() : nested;
        return new ColumnChange.DropColumn(given.object("tableName"), names);
    }

    private static Change addPrimaryKey(Attributes given) {
        return new ConstraintChange.AddPrimaryKey(
                given.object("tableName"),
                given.list("columnNames"),
                given.text("constraintName"),
                given.text("tablespace"),
                given.flag("clustered"),
                forIndex(given),
                given.flag("validate"));
    }

    private static Change addUniqueConstraint(Attributes given) {
        return new ConstraintChange.AddUniqueConstraint(
                given.object("tableName"),
                given.list("columnNames"),
                given.text("constraintName"),
                given.text("tablespace"),
                given.flag("clustered"),
                given.flag("deferrable"),
                given.flag("initiallyDeferred"),
                given.flag("disabled"),
                forIndex(given),
                given.flag("validate"));
    }

    private static Optional<ObjectName> forIndex(Attributes given) {
        return given.text("forIndexName").map(name -> given.object("forIndex", "forIndexName"));
    }

    private static Change addForeignKeyConstraint(Attributes given) {
        Optional<String> onDelete = given.is("deleteCascade") ? Optional.of("CASCADE") : given.text("onDelete");
        return new ConstraintChange.AddForeignKeyConstraint(
                given.object("baseTable", "baseTableName"),
                given.list("baseColumnNames"),
                given.required("constraintName"),
                given.object("referencedTable", "referencedTableName"),
                given.list("referencedColumnNames"),
                onDelete,
                given.text("onUpdate"),
                given.flag("deferrable"),
                given.flag("initiallyDeferred"),
                given.flag("validate"));
    }

    private static Change createIndex(Attributes given) {
        return new IndexChange.CreateIndex(
                given.text("indexName"),
                given.object("tableName"),
                ColumnReader.columns(given.node()),
                given.flag("unique"),
                given.flag("clustered"),
                given.text("tablespace"),
                given.text("associatedWith"),
                given.text("using"));
    }

    private static SequenceChange.Counting counting(Attributes given) {
        return new SequenceChange.Counting(
                given.text("dataType"),
                given.text("startValue"),
                given.text("incrementBy"),
                given.text("minValue"),
                given.text("maxValue"),
                given.text("cacheSize"),
                given.flag("cycle"),
                given.flag("ordered"));
    }
}
