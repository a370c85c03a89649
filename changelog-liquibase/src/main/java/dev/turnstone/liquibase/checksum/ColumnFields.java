package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.checksum.Structure.Field;
import dev.turnstone.liquibase.tree.Node;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Columns inside changes, as fields. */
final class ColumnFields {
    private static final List<String> TEXTS = List.of(
            "name",
            "type",
            "encoding",
            "valueBlobFile",
            "valueClobFile",
            "valueComputed",
            "defaultValue",
            "defaultValueComputed",
            "defaultValueSequenceNext",
            "defaultValueConstraintName",
            "generationType",
            "remarks",
            "afterColumn",
            "beforeColumn");
    private static final List<String> FLAGS = List.of(
            "computed",
            "descending",
            "included",
            "valueBoolean",
            "defaultValueBoolean",
            "autoIncrement",
            "defaultOnNull");
    private static final List<String> INTEGERS = List.of("startWith", "incrementBy", "position");

    private static final List<String> CONSTRAINT_TEXTS = List.of(
            "notNullConstraintName",
            "primaryKeyName",
            "primaryKeyTablespace",
            "uniqueConstraintName",
            "references",
            "referencedTableCatalogName",
            "referencedTableSchemaName",
            "referencedTableName",
            "referencedColumnNames",
            "foreignKeyName",
            "checkConstraint");
    private static final List<String> CONSTRAINT_FLAGS = List.of(
            "nullable",
            "primaryKey",
            "unique",
            "deleteCascade",
            "deferrable",
            "initiallyDeferred",
            "validateNullable",
            "validateUnique",
            "validatePrimaryKey",
            "validateForeignKey");

    /** Of an indexed column, these don't count. */
    private static final Set<String> OUTSIDE_INDEXES =
            Set.of("type", "value", "encoding", "defaultValue", "autoIncrement", "startWith", "incrementBy", "remarks");

    private final Recipe recipe;
    private final String sequencePrefix;

    private ColumnFields(Recipe recipe, String sequencePrefix) {
        this.recipe = recipe;
        this.sequencePrefix = sequencePrefix;
    }

    /** The columns of a change. */
    static List<Structure> of(Node change, Recipe recipe) {
        boolean prefixed = change.is("insert") && !recipe.has(Drift.SEQUENCES_WITHOUT_SCHEMA);
        String prefix = prefixed
                ? change.value("schemaName").map(schema -> schema + ".").orElse("")
                : "";
        ColumnFields fields = new ColumnFields(recipe, prefix);
        return Stream.concat(Stream.of(change), change.all("columns").stream())
                .flatMap(node -> node.all("column").stream())
                .map(change.is("createIndex") ? fields::indexed : fields::column)
                .toList();
    }

    private Structure column(Node node) {
        Scalars given = new Scalars(node);
        return new Structure(Stream.of(
                        given.texts(TEXTS),
                        given.flags(FLAGS),
                        given.integers(INTEGERS),
                        value(node),
                        sequence(node, "valueSequenceNext"),
                        sequence(node, "valueSequenceCurrent"),
                        number(node, "value"),
                        number(node, "defaultValue"),
                        date(node, "value"),
                        date(node, "defaultValue"),
                        node.first("constraints").map(ColumnFields::constraints).stream())
                .flatMap(fields -> fields)
                .toList());
    }

    private Structure indexed(Node node) {
        return new Structure(column(node).fields().stream()
                .filter(field -> field instanceof Field.Scalar scalar && !OUTSIDE_INDEXES.contains(scalar.name()))
                .toList());
    }

    /** The attribute, or what the element itself says. */
    private static Stream<Field> value(Node node) {
        return node.value("value").or(node::text).map(value -> (Field) new Field.Scalar("value", value)).stream();
    }

    private Stream<Field> sequence(Node node, String name) {
        return node.value(name).map(value -> (Field) new Field.Scalar(name, sequencePrefix + value)).stream();
    }

    /** A number as written when it begins with one, without brackets; anything else is an expression. */
    private static Stream<Field> number(Node node, String word) {
        Optional<String> written = node.value(word + "Numeric").filter(text -> !text.equalsIgnoreCase("null"));
        return written
                .map(text -> isNumber(withoutBrackets(text))
                        ? (Field) new Field.Scalar(word + "Numeric", withoutBrackets(text))
                        : new Field.Scalar(word + "Computed", word.equals("value") ? text : withoutBrackets(text)))
                .stream();
    }

    private static boolean isNumber(String text) {
        return NumberFormat.getInstance(Locale.US).parse(text, new ParsePosition(0)) != null;
    }

    private static String withoutBrackets(String text) {
        return text.startsWith("(") ? text.substring(1).replaceFirst("\\)$", "") : text;
    }

    private Stream<Field> date(Node node, String word) {
        Optional<String> written = node.value(word + "Date");
        Stream<Field> understood = written
                .map(text -> DateText.understood(text)
                        .map(date -> (Field) new Field.Scalar(word + "Date", date))
                        .orElseGet(() -> new Field.Scalar(word + "Computed", text)))
                .stream();
        Stream<Field> asWritten = word.equals("value") && recipe.has(Drift.DATES_AS_WRITTEN)
                ? written.map(text -> (Field) new Field.Scalar("rawDateValue", text)).stream()
                : Stream.empty();
        return Stream.concat(understood, asWritten);
    }

    private static Field constraints(Node node) {
        Scalars given = new Scalars(node);
        return new Field.Inner(new Structure(Stream.concat(given.texts(CONSTRAINT_TEXTS), given.flags(CONSTRAINT_FLAGS))
                .toList()));
    }
}
