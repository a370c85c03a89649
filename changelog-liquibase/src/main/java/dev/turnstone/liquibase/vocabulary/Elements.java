package dev.turnstone.liquibase.vocabulary;

import static dev.turnstone.liquibase.vocabulary.Allowed.none;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may stand in each kind of entry, changes and all others. */
final class Elements {
    static final String ROOT = "databaseChangeLog";

    private static final String[] OTHERWISE = {"HALT", "CONTINUE", "MARK_RAN", "WARN"};
    private static final String[] QUOTING = {"LEGACY", "QUOTE_ALL_OBJECTS", "QUOTE_ONLY_RESERVED_WORDS"};
    private static final String[] TABLE = {"tableName", "schemaName", "catalogName"};
    private static final Set<String> CHANGES =
            ChangeTypes.all().stream().map(ChangeType::name).collect(Collectors.toUnmodifiableSet());

    /** Schemas had these once, or have them, and nothing ever looks at them. */
    private static final Map<String, Set<String>> WITHOUT_EFFECT = Map.ofEntries(
            Map.entry("addColumn", Set.of("tablespace")),
            Map.entry("delete", Set.of("tablespace")),
            Map.entry("dropColumn", Set.of("tablespace")),
            Map.entry("dropIndex", Set.of("tablespace")),
            Map.entry("insert", Set.of("tablespace")),
            Map.entry("mergeColumns", Set.of("tablespace")),
            Map.entry("renameColumn", Set.of("tablespace")),
            Map.entry("sql", Set.of("tablespace", "schemaName", "tableName")),
            Map.entry("update", Set.of("tablespace")),
            Map.entry("alterSequence", Set.of("startValue")),
            Map.entry(
                    "dropSequence",
                    Set.of(
                            "startValue",
                            "incrementBy",
                            "minValue",
                            "maxValue",
                            "cacheSize",
                            "cycle",
                            "ordered",
                            "dataType")),
            Map.entry("include", Set.of("id", "author", "created")),
            Map.entry("property", Set.of("target")));

    private static final Map<String, Allowed> CONDITIONS = Map.ofEntries(
            Map.entry("dbms", none().texts("type")),
            Map.entry("runningAs", none().texts("username")),
            Map.entry("changeSetExecuted", none().texts("id", "author", "changeLogFile")),
            Map.entry("columnExists", none().texts(TABLE).texts("columnName")),
            Map.entry("tableExists", none().texts(TABLE)),
            Map.entry("viewExists", none().texts("viewName", "schemaName", "catalogName")),
            Map.entry("sequenceExists", none().texts("sequenceName", "schemaName", "catalogName")),
            Map.entry("indexExists", none().texts(TABLE).texts("indexName", "columnNames")),
            Map.entry(
                    "foreignKeyConstraintExists",
                    none().texts("foreignKeyName", "foreignKeyTableName", "schemaName", "catalogName")),
            Map.entry("primaryKeyExists", none().texts(TABLE).texts("primaryKeyName")),
            Map.entry("uniqueConstraintExists", none().texts(TABLE).texts("constraintName", "columnNames")),
            Map.entry("tableIsEmpty", none().texts(TABLE)),
            Map.entry("rowCount", none().texts(TABLE).numbers("expectedRows")),
            Map.entry("sqlCheck", none().texts("expectedResult").withText()),
            Map.entry("changeLogPropertyDefined", none().texts("property", "value")),
            Map.entry("expectedQuotingStrategy", none().choice("strategy", QUOTING)),
            Map.entry("customPrecondition", none().texts("className").holds("param")));

    private static final Map<String, Allowed> ALL = all();

    private Elements() {}

    /** What may stand in an entry of this name, in any case; empty when there is no such entry. */
    static Optional<Allowed> find(String name) {
        Allowed words = ALL.get(name);
        return Optional.ofNullable(words != null ? words : ALL.get(Allowed.key(name)));
    }

    /** Whether an attribute is known to mean nothing. */
    static boolean isWithoutEffect(String element, String attribute) {
        return WITHOUT_EFFECT.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(element))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(attribute::equalsIgnoreCase);
    }

    private static Map<String, Allowed> all() {
        Map<String, Allowed> all = new HashMap<>();
        ChangeTypes.all().forEach(type -> {
            Allowed words = Allowed.of(type);
            all.put(type.name(), words);
            all.put(Allowed.key(type.name()), words);
        });
        files().forEach((name, words) -> all.put(Allowed.key(name), words));
        changesets().forEach((name, words) -> all.put(Allowed.key(name), words));
        parts().forEach((name, words) -> all.put(Allowed.key(name), words));
        CONDITIONS.forEach((name, words) -> all.put(Allowed.key(name), words));
        Allowed group = none().holds(CONDITIONS.keySet()).holds("and", "or", "not", "preConditions");
        Set.of("and", "or", "not").forEach(name -> all.put(name, group));
        all.put(
                Allowed.key("preConditions"),
                group.choice("onFail", OTHERWISE)
                        .choice("onError", OTHERWISE)
                        .choice("onSqlOutput", "IGNORE", "TEST", "FAIL")
                        .choice("onUpdateSQL", "IGNORE", "TEST", "FAIL")
                        .texts("onFailMessage", "onErrorMessage"));
        return Map.copyOf(all);
    }

    private static Map<String, Allowed> files() {
        Allowed filters = none().texts("context", "contextFilter", "labels");
        return Map.of(
                ROOT,
                none().texts("logicalFilePath", "context", "contextFilter", "changeLogId")
                        .choice("objectQuotingStrategy", QUOTING)
                        .holds("changeSet", "include", "includeAll", "property", "preConditions")
                        .holds("modifyChangeSets", "removeChangeSetProperty"),
                "include",
                filters.texts("file", "logicalFilePath").flags("relativeToChangelogFile", "errorIfMissing", "ignore"),
                "includeAll",
                filters.texts("path", "logicalFilePath", "filter", "resourceFilter", "resourceComparator")
                        .texts("endsWithFilter")
                        .numbers("minDepth", "maxDepth")
                        .flags("relativeToChangelogFile", "errorIfMissingOrEmpty", "ignore"),
                "property",
                filters.texts("name", "value", "file", "dbms")
                        .flags("global", "relativeToChangelogFile", "errorIfMissing"),
                "modifyChangeSets",
                none().texts("runWith", "runWithSpoolFile", "endDelimiter")
                        .flags("stripComments")
                        .holds("include", "includeAll"),
                "removeChangeSetProperty",
                none().texts("change", "dbms", "remove"));
    }

    private static Map<String, Allowed> changesets() {
        return Map.of(
                "changeSet",
                none().texts("id", "author", "dbms", "context", "contextFilter", "labels", "logicalFilePath")
                        .texts("created", "runWith", "runWithSpoolFile")
                        .flags("runAlways", "alwaysRun", "runOnChange", "failOnError", "runInTransaction", "ignore")
                        .choice("onValidationFail", "HALT", "MARK_RAN")
                        .choice("runOrder", "first", "last")
                        .choice("objectQuotingStrategy", QUOTING)
                        .holds("comment", "validCheckSum", "preConditions", "rollback", "modifySql")
                        .holds(CHANGES),
                "rollback",
                none().texts("changeSetId", "changeSetAuthor", "changeSetPath")
                        .holds("comment")
                        .holds(CHANGES)
                        .withText(),
                "validCheckSum",
                none().holds("comment").withText(),
                "comment",
                none().withText(),
                "modifySql",
                none().texts("dbms", "context", "contextFilter", "labels")
                        .flags("applyToRollback")
                        .holds("prepend", "append", "appendSqlIfNotPresent", "replace", "regExpReplace"),
                "prepend",
                none().texts("value"),
                "append",
                none().texts("value"),
                "appendSqlIfNotPresent",
                none().texts("value"),
                "replace",
                none().texts("replace", "with"),
                "regExpReplace",
                none().texts("replace", "with"));
    }

    private static Map<String, Allowed> parts() {
        Allowed value = none().texts("name", "value", "valueNumeric", "valueDate", "valueComputed", "valueSequenceNext")
                .texts("valueSequenceCurrent", "valueBoolean");
        return Map.of(
                "where",
                none().withText(),
                "whereParams",
                none().holds("param"),
                "param",
                value.withText(),
                "arg",
                none().texts("value").withText(),
                "column",
                value.texts("type", "valueBlobFile", "valueClobFile", "encoding", "remarks", "generationType")
                        .texts("defaultValue", "defaultValueNumeric", "defaultValueDate", "defaultValueBoolean")
                        .texts("defaultValueComputed", "defaultValueSequenceNext", "defaultValueSequenceCurrent")
                        .texts("defaultValueConstraintName", "afterColumn", "beforeColumn", "header", "nullPlaceholder")
                        .numbers("startWith", "incrementBy", "position", "index")
                        .flags("computed", "descending", "included", "autoIncrement", "defaultOnNull", "allowUpdate")
                        .holds("constraints"),
                "constraints",
                none().texts("notNullConstraintName", "primaryKeyName", "primaryKeyTablespace", "uniqueConstraintName")
                        .texts("references", "referencedTableCatalogName", "referencedTableSchemaName")
                        .texts("referencedTableName", "referencedColumnNames", "foreignKeyName", "checkConstraint")
                        .flags("nullable", "primaryKey", "unique", "deleteCascade", "deferrable", "initiallyDeferred")
                        .flags("validateNullable", "validateUnique", "validatePrimaryKey", "validateForeignKey"));
    }
}
