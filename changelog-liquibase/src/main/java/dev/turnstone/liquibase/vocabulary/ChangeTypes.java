package dev.turnstone.liquibase.vocabulary;

import static dev.turnstone.liquibase.vocabulary.ChangeType.named;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All kinds of change of the open edition of Liquibase 4.33, and the names of those that never were in it. */
public final class ChangeTypes {
    private static final String[] MODIFYING = {"informix", "mariadb", "mysql", "mssql"};

    private static final List<ChangeType> TABLES = List.of(
            named("createTable")
                    .texts("catalogName", "schemaName", "tableName", "remarks", "tablespace", "tableType")
                    .flags("ifNotExists", "rowDependencies")
                    .columns()
                    .must("tableName", "columns")
                    .uncounted("ifNotExists", "rowDependencies"),
            named("dropTable")
                    .texts("catalogName", "schemaName", "tableName")
                    .flags("cascadeConstraints")
                    .must("tableName"),
            named("renameTable")
                    .texts("catalogName", "schemaName", "oldTableName", "newTableName")
                    .must("oldTableName", "newTableName"),
            named("setTableRemarks")
                    .texts("catalogName", "schemaName", "tableName", "remarks")
                    .must("tableName"));

    private static final List<ChangeType> COLUMNS = List.of(
            named("addColumn")
                    .texts("catalogName", "schemaName", "tableName")
                    .columns()
                    .must("tableName", "columns"),
            named("dropColumn")
                    .texts("catalogName", "schemaName", "tableName", "columnName")
                    .columns()
                    .must("tableName"),
            named("renameColumn")
                    .texts(
                            "catalogName",
                            "schemaName",
                            "tableName",
                            "oldColumnName",
                            "newColumnName",
                            "columnDataType",
                            "remarks")
                    .must("tableName", "oldColumnName", "newColumnName")
                    .mustOn("columnDataType", "mariadb", "mysql"),
            named("modifyDataType")
                    .texts("catalogName", "schemaName", "tableName", "columnName", "newDataType")
                    .must("tableName", "columnName", "newDataType"),
            named("mergeColumns")
                    .texts(
                            "catalogName",
                            "schemaName",
                            "tableName",
                            "column1Name",
                            "column2Name",
                            "finalColumnName",
                            "finalColumnType",
                            "joinString")
                    .must("tableName", "column1Name", "column2Name", "finalColumnName", "finalColumnType"),
            named("setColumnRemarks")
                    .texts(
                            "catalogName",
                            "schemaName",
                            "tableName",
                            "columnName",
                            "remarks",
                            "columnDataType",
                            "columnParentType")
                    .must("tableName", "columnName")
                    .mustOn("columnDataType", "mariadb", "mysql"),
            named("addDefaultValue")
                    .texts("catalogName", "schemaName", "tableName", "columnName", "columnDataType")
                    .texts("defaultValue", "defaultValueDate", "defaultValueNumeric", "defaultValueConstraintName")
                    .flags("defaultValueBoolean")
                    .functions("defaultValueComputed")
                    .sequences("defaultValueSequenceNext")
                    .must("tableName", "columnName")
                    .mustOn("columnDataType", "informix"),
            named("dropDefaultValue")
                    .texts("catalogName", "schemaName", "tableName", "columnName", "columnDataType")
                    .must("tableName", "columnName")
                    .mustOn("columnDataType", "informix"),
            named("addAutoIncrement")
                    .texts("catalogName", "schemaName", "tableName", "columnName", "columnDataType", "generationType")
                    .flags("defaultOnNull")
                    .integers("startWith", "incrementBy")
                    .must("tableName", "columnName")
                    .mustOn(
                            "columnDataType",
                            "informix",
                            "mariadb",
                            "snowflake",
                            "sybase",
                            "unsupported",
                            "hsqldb",
                            "ingres",
                            "asany",
                            "h2",
                            "mysql"),
            named("addNotNullConstraint")
                    .texts("catalogName", "schemaName", "tableName", "columnName", "columnDataType")
                    .texts("constraintName", "defaultNullValue")
                    .flags("validate")
                    .must("tableName", "columnName")
                    .mustOn("columnDataType", MODIFYING),
            named("dropNotNullConstraint")
                    .texts("catalogName", "schemaName", "tableName", "columnName", "columnDataType", "constraintName")
                    .must("tableName")
                    .mustOn(
                            "columnName",
                            "cockroachdb",
                            "snowflake",
                            "edb",
                            "firebird",
                            "sybase",
                            "hsqldb",
                            "h2",
                            "informix",
                            "mariadb",
                            "unsupported",
                            "postgresql",
                            "db2",
                            "ingres",
                            "asany",
                            "derby",
                            "mysql",
                            "mssql")
                    .mustOn("columnDataType", MODIFYING));

    private static final List<ChangeType> CONSTRAINTS = List.of(
            named("addPrimaryKey")
                    .texts("catalogName", "schemaName", "tableName", "columnNames", "constraintName", "tablespace")
                    .texts("forIndexCatalogName", "forIndexName", "forIndexSchemaName")
                    .flags("clustered", "validate")
                    .must("tableName", "columnNames"),
            named("dropPrimaryKey")
                    .texts("catalogName", "schemaName", "tableName", "constraintName")
                    .flags("dropIndex")
                    .must("tableName")
                    .mustOn("constraintName", "informix", "firebird", "sybase"),
            named("addUniqueConstraint")
                    .texts("catalogName", "schemaName", "tableName", "columnNames", "constraintName", "tablespace")
                    .texts("forIndexCatalogName", "forIndexName", "forIndexSchemaName")
                    .flags("clustered", "deferrable", "disabled", "initiallyDeferred", "validate")
                    .must("tableName", "columnNames"),
            named("dropUniqueConstraint")
                    .texts("catalogName", "schemaName", "tableName", "constraintName", "uniqueColumns")
                    .must("tableName", "constraintName"),
            named("addForeignKeyConstraint")
                    .texts("baseTableCatalogName", "baseTableSchemaName", "baseTableName", "baseColumnNames")
                    .texts("referencedTableCatalogName", "referencedTableSchemaName", "referencedTableName")
                    .texts("referencedColumnNames", "constraintName", "onDelete", "onUpdate")
                    .flags("deferrable", "deleteCascade", "initiallyDeferred", "referencesUniqueColumn", "validate")
                    .must(
                            "baseTableName",
                            "baseColumnNames",
                            "referencedTableName",
                            "referencedColumnNames",
                            "constraintName")
                    .uncounted("deleteCascade", "referencesUniqueColumn"),
            named("dropForeignKeyConstraint")
                    .texts("baseTableCatalogName", "baseTableSchemaName", "baseTableName", "constraintName")
                    .must("baseTableName", "constraintName"),
            named("dropAllForeignKeyConstraints")
                    .texts("baseTableCatalogName", "baseTableSchemaName", "baseTableName")
                    .must("baseTableName"),
            named("addLookupTable")
                    .texts(
                            "existingTableCatalogName",
                            "existingTableSchemaName",
                            "existingTableName",
                            "existingColumnName")
                    .texts("newTableCatalogName", "newTableSchemaName", "newTableName", "newColumnName")
                    .texts("newColumnDataType", "constraintName")
                    .must("existingTableName", "existingColumnName", "newTableName", "newColumnName")
                    .mustOn("newColumnDataType", MODIFYING));

    private static final List<ChangeType> INDEXES_SEQUENCES_VIEWS = List.of(
            named("createIndex")
                    .texts("catalogName", "schemaName", "tableName", "indexName", "tablespace")
                    .texts("associatedWith", "using")
                    .flags("clustered", "unique")
                    .columns()
                    .must("tableName", "columns")
                    .mustOn("indexName", "firebird", "hsqldb")
                    .uncounted("associatedWith", "using"),
            named("dropIndex")
                    .texts("catalogName", "schemaName", "tableName", "indexName", "associatedWith")
                    .must("indexName")
                    .mustOn("tableName", "mariadb", "sybase", "asany", "mysql", "mssql")
                    .uncounted("associatedWith"),
            named("createSequence")
                    .texts("catalogName", "schemaName", "sequenceName", "dataType")
                    .integers("startValue", "incrementBy", "minValue", "maxValue", "cacheSize")
                    .flags("cycle", "ordered")
                    .must("sequenceName"),
            named("alterSequence")
                    .texts("catalogName", "schemaName", "sequenceName", "dataType")
                    .integers("incrementBy", "minValue", "maxValue", "cacheSize")
                    .flags("cycle", "ordered")
                    .must("sequenceName"),
            named("renameSequence")
                    .texts("catalogName", "schemaName", "oldSequenceName", "newSequenceName")
                    .must("oldSequenceName", "newSequenceName"),
            named("dropSequence")
                    .texts("catalogName", "schemaName", "sequenceName")
                    .must("sequenceName"),
            named("createView")
                    .texts("catalogName", "schemaName", "viewName", "remarks", "path", "encoding")
                    .flags("fullDefinition", "relativeToChangelogFile", "replaceIfExists")
                    .body("selectQuery")
                    .must("viewName"),
            named("renameView")
                    .texts("catalogName", "schemaName", "oldViewName", "newViewName")
                    .must("oldViewName", "newViewName"),
            named("dropView")
                    .texts("catalogName", "schemaName", "viewName")
                    .flags("ifExists")
                    .must("viewName"));

    private static final List<ChangeType> DATA_AND_SQL = List.of(
            named("insert")
                    .texts("catalogName", "schemaName", "tableName", "dbms")
                    .columns()
                    .must("tableName", "columns"),
            named("update")
                    .texts("catalogName", "schemaName", "tableName")
                    .columns()
                    .must("tableName", "columns")
                    .may("where", "whereParams"),
            named("delete")
                    .texts("catalogName", "schemaName", "tableName")
                    .must("tableName")
                    .may("where", "whereParams"),
            loading("loadData").must("tableName", "file"),
            loading("loadUpdateData").texts("primaryKey").flags("onlyUpdate").must("tableName", "file", "primaryKey"),
            named("sql")
                    .texts("dbms", "endDelimiter")
                    .flags("splitStatements", "stripComments")
                    .body("sql")
                    .may("comment"),
            named("sqlFile")
                    .texts("dbms", "encoding", "endDelimiter", "path")
                    .flags("relativeToChangelogFile", "splitStatements", "stripComments")
                    .must("path"),
            named("createProcedure")
                    .texts("catalogName", "schemaName", "procedureName", "dbms", "encoding", "path")
                    .flags("relativeToChangelogFile", "replaceIfExists")
                    .body("procedureText")
                    .may("comment"),
            named("dropProcedure")
                    .texts("catalogName", "schemaName", "procedureName")
                    .must("procedureName"));

    private static final List<ChangeType> OTHERS = List.of(
            named("customChange").texts("class").must("class").may("param"),
            named("executeCommand")
                    .texts("executable", "timeout", "os")
                    .must("executable")
                    .uncounted("os")
                    .may("arg"),
            named("output").texts("target").body("message"),
            named("stop").body("message"),
            named("empty"),
            named("tagDatabase")
                    .texts("tag")
                    .flags("keepTagOnRollback")
                    .must("tag")
                    .uncounted("keepTagOnRollback"));

    private static final Map<String, ChangeType> BY_NAME = byName();

    /** No source of theirs was ever open; the names are those that public changelogs use. */
    private static final Set<String> PAID = Stream.of(
                    "addCheckConstraint",
                    "dropCheckConstraint",
                    "enableCheckConstraint",
                    "disableCheckConstraint",
                    "createFunction",
                    "dropFunction",
                    "createPackage",
                    "createPackageBody",
                    "dropPackage",
                    "dropPackageBody",
                    "createTrigger",
                    "dropTrigger",
                    "enableTrigger",
                    "disableTrigger",
                    "renameTrigger",
                    "createSynonym",
                    "dropSynonym",
                    "markUnused",
                    "createCompositeType",
                    "dropCompositeType",
                    "renameCompositeType")
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private ChangeTypes() {}

    /** The kind of change of this name, in any case. */
    public static Optional<ChangeType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All of them. */
    public static List<ChangeType> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** Whether only a paid edition has a change of this name. */
    public static boolean isPaid(String name) {
        return PAID.contains(name.toLowerCase(Locale.ROOT));
    }

    private static ChangeType loading(String name) {
        return ChangeType.named(name)
                .texts("catalogName", "schemaName", "tableName", "file", "encoding")
                .texts("separator", "quotchar", "commentLineStartsWith")
                .flags("relativeToChangelogFile", "usePreparedStatements")
                .loadColumns();
    }

    private static Map<String, ChangeType> byName() {
        Map<String, ChangeType> types = new TreeMap<>();
        Stream.of(TABLES, COLUMNS, CONSTRAINTS, INDEXES_SEQUENCES_VIEWS, DATA_AND_SQL, OTHERS)
                .flatMap(List::stream)
                .forEach(type -> types.put(type.name().toLowerCase(Locale.ROOT), type));
        return types;
    }
}
