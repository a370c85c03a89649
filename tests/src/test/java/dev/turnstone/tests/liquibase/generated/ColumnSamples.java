package dev.turnstone.tests.liquibase.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** Columns of made-up changes. */
final class ColumnSamples {
    private static final List<String> TEXTS = List.of(
            "type",
            "encoding",
            "value",
            "valueNumeric",
            "valueDate",
            "valueComputed",
            "valueSequenceNext",
            "valueSequenceCurrent",
            "valueBlobFile",
            "valueClobFile",
            "defaultValue",
            "defaultValueNumeric",
            "defaultValueDate",
            "defaultValueComputed",
            "defaultValueSequenceNext",
            "defaultValueConstraintName",
            "generationType",
            "remarks");
    private static final List<String> FLAGS = List.of(
            "computed",
            "descending",
            "included",
            "valueBoolean",
            "defaultValueBoolean",
            "autoIncrement",
            "defaultOnNull");
    private static final List<String> INTEGERS = List.of("startWith", "incrementBy");

    /** Where a new column may stand is only said in some changes. */
    private static final List<String> PLACES = List.of("afterColumn", "beforeColumn");

    private static final Set<String> PLACING = Set.of("addColumn", "createIndex");

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

    private ColumnSamples() {}

    /** The simplest column that a kind of change can have. */
    static Element simple(String change) {
        Element column = Element.named("column").with("name", "id");
        return switch (change) {
            case "createTable", "addColumn" -> column.with("type", "int");
            case "insert", "update" -> column.with("value", "x");
            default -> column;
        };
    }

    /** That column with each attribute alone, and with each attribute of its constraints. */
    static List<Element> alone(String change) {
        Element simple = simple(change);
        List<Element> columns = new ArrayList<>();
        attributes(change).forEach((name, values) -> values.forEach(value -> columns.add(simple.with(name, value))));
        columns.add(simple.with(Element.named("constraints")));
        constraints()
                .forEach((name, values) -> values.forEach(value ->
                        columns.add(simple.with(Element.named("constraints").with(name, value)))));
        return columns;
    }

    /**
     * That column with any attributes.
     *
     * @param choice picks one of the values of each
     */
    static Element random(String change, Random random, Function<List<String>, String> choice) {
        Element column = sprinkled(simple(change), attributes(change), chance(random, 0.12), choice);
        return random.nextInt(3) > 0
                ? column
                : column.with(sprinkled(Element.named("constraints"), constraints(), chance(random, 0.25), choice));
    }

    private static BooleanSupplier chance(Random random, double share) {
        return () -> random.nextDouble() < share;
    }

    private static Element sprinkled(
            Element element,
            Map<String, List<String>> attributes,
            BooleanSupplier chance,
            Function<List<String>, String> choice) {
        Element sprinkled = element;
        for (Map.Entry<String, List<String>> attribute : attributes.entrySet()) {
            if (chance.getAsBoolean()) {
                sprinkled = sprinkled.with(attribute.getKey(), choice.apply(attribute.getValue()));
            }
        }
        return sprinkled;
    }

    private static Map<String, List<String>> attributes(String change) {
        Map<String, List<String>> attributes = new TreeMap<>();
        TEXTS.forEach(name -> attributes.put(name, SampleValues.texts(name)));
        FLAGS.forEach(name -> attributes.put(name, SampleValues.flags()));
        INTEGERS.forEach(name -> attributes.put(name, SampleValues.integers()));
        if (PLACING.contains(change)) {
            PLACES.forEach(name -> attributes.put(name, SampleValues.texts("columnName")));
            attributes.put("position", List.of("1", "02"));
        }
        attributes.put("name", SampleValues.texts("name"));
        return attributes;
    }

    private static Map<String, List<String>> constraints() {
        Map<String, List<String>> attributes = new TreeMap<>();
        CONSTRAINT_TEXTS.forEach(name -> attributes.put(name, SampleValues.texts(name)));
        CONSTRAINT_FLAGS.forEach(name -> attributes.put(name, SampleValues.flags()));
        return attributes;
    }

    /** Columns of a file of rows. */
    static Stream<Element> ofRows() {
        Element column = Element.named("column").with("name", "id").with("type", "NUMERIC");
        return Stream.of(
                column,
                column.with("header", "ID"),
                column.with("index", "1"),
                column.with("nullPlaceholder", "-"),
                column.with("defaultValueNumeric", "1.50"));
    }
}
