package dev.turnstone.liquibase.checksum.recipe;

import dev.turnstone.liquibase.checksum.recipe.Structure.Field;
import dev.turnstone.liquibase.tree.Node;
import java.util.List;
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
            "defaultValue",
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
        return change.all("column").stream()
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
                        sequences(node),
                        typed(node, "value"),
                        typed(node, "defaultValue"),
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
        return scalar("value", node.value("value").or(node::text));
    }

    private static Stream<Field> scalar(String name, Optional<String> value) {
        return value.map(text -> (Field) new Field.Scalar(name, text)).stream();
    }

    private Stream<Field> sequences(Node node) {
        Optional<String> next = node.value("valueSequenceNext");
        Optional<String> current = node.value("valueSequenceCurrent");
        String prefix = isInserted(node) ? sequencePrefix : "";
        return Stream.concat(
                scalar("valueSequenceNext", next.map(name -> prefix + name)),
                scalar("valueSequenceCurrent", current.map(name -> next.isEmpty() ? prefix + name : name)));
    }

    /** Whether a row gets the number of the sequence, and not one of the other values. */
    private static boolean isInserted(Node node) {
        return value(node).findAny().isEmpty()
                && Stream.of("valueBoolean", "valueDate", "valueComputed", "valueBlobFile", "valueClobFile")
                        .allMatch(name -> node.value(name).isEmpty())
                && NumberText.in(node, "value").isEmpty()
                && node.value("autoIncrement").filter("true"::equalsIgnoreCase).isEmpty();
    }

    private Stream<Field> typed(Node node, String word) {
        Optional<NumberText> number = NumberText.in(node, word);
        Optional<String> written = node.value(word + "Date");
        Optional<String> date = written.flatMap(DateText::understood);
        // What is no date or no number is an expression; one that says so itself wins.
        Optional<String> expression = node.value(word + "Computed")
                .or(() -> date.isEmpty() ? written : Optional.empty())
                .or(() -> number.flatMap(NumberText::expression));
        boolean twice = word.equals("value") && recipe.has(Drift.DATES_AS_WRITTEN);
        return Stream.of(
                        scalar(word + "Numeric", number.flatMap(NumberText::number)),
                        scalar(word + "Date", date),
                        scalar(word + "Computed", expression),
                        scalar("rawDateValue", twice ? written : Optional.empty()))
                .flatMap(fields -> fields);
    }

    private static Field constraints(Node node) {
        Scalars given = new Scalars(node);
        return new Field.Inner(new Structure(Stream.concat(given.texts(CONSTRAINT_TEXTS), given.flags(CONSTRAINT_FLAGS))
                .toList()));
    }
}
