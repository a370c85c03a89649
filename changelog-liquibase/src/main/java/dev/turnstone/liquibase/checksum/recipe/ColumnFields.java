package dev.turnstone.liquibase.checksum.recipe;

import dev.turnstone.liquibase.checksum.recipe.Scalars.Form;
import dev.turnstone.liquibase.checksum.recipe.Scalars.Words;
import dev.turnstone.liquibase.checksum.recipe.Structure.Field;
import dev.turnstone.liquibase.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Columns inside changes, as fields. */
final class ColumnFields {
    private static final Words WORDS = new Words()
            .and(Form.TEXT, "name", "type", "encoding", "valueBlobFile", "valueClobFile", "defaultValue")
            .and(Form.TEXT, "defaultValueSequenceNext", "defaultValueConstraintName", "generationType", "remarks")
            .and(Form.TEXT, "afterColumn", "beforeColumn")
            .and(Form.FLAG, "computed", "descending", "included", "valueBoolean", "defaultValueBoolean")
            .and(Form.FLAG, "autoIncrement", "defaultOnNull")
            .and(Form.INTEGER, "startWith", "incrementBy", "position");

    private static final Words CONSTRAINT_WORDS = new Words()
            .and(Form.TEXT, "notNullConstraintName", "primaryKeyName", "primaryKeyTablespace", "uniqueConstraintName")
            .and(Form.TEXT, "references", "referencedTableCatalogName", "referencedTableSchemaName")
            .and(Form.TEXT, "referencedTableName", "referencedColumnNames", "foreignKeyName", "checkConstraint")
            .and(Form.FLAG, "nullable", "primaryKey", "unique", "deleteCascade", "deferrable", "initiallyDeferred")
            .and(Form.FLAG, "validateNullable", "validateUnique", "validatePrimaryKey", "validateForeignKey");

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
        List<Field> fields = new ArrayList<>();
        Scalars given = new Scalars(node, fields);
        given.all(WORDS);
        given.add("value", value(node));
        sequences(given);
        typed(given, "value");
        typed(given, "defaultValue");
        node.first("constraints").map(ColumnFields::constraints).ifPresent(fields::add);
        return new Structure(fields);
    }

    private Structure indexed(Node node) {
        return new Structure(column(node).fields().stream()
                .filter(field -> field instanceof Field.Scalar scalar && !OUTSIDE_INDEXES.contains(scalar.name()))
                .toList());
    }

    /** The attribute, or what the element itself says. */
    private static Optional<String> value(Node node) {
        return node.value("value").or(node::text);
    }

    private void sequences(Scalars given) {
        Optional<String> next = given.node().value("valueSequenceNext");
        Optional<String> current = given.node().value("valueSequenceCurrent");
        if (next.isPresent() || current.isPresent()) {
            String prefix = isInserted(given.node()) ? sequencePrefix : "";
            given.add("valueSequenceNext", next.map(name -> prefix + name));
            given.add("valueSequenceCurrent", current.map(name -> next.isEmpty() ? prefix + name : name));
        }
    }

    /** Whether a row gets the number of the sequence, and not one of the other values. */
    private static boolean isInserted(Node node) {
        return value(node).isEmpty()
                && Stream.of("valueBoolean", "valueDate", "valueComputed", "valueBlobFile", "valueClobFile")
                        .allMatch(name -> node.value(name).isEmpty())
                && NumberText.in(node, "value").isEmpty()
                && node.value("autoIncrement").filter("true"::equalsIgnoreCase).isEmpty();
    }

    private void typed(Scalars given, String word) {
        Node node = given.node();
        Optional<NumberText> number = NumberText.in(node, word);
        Optional<String> written = node.value(word + "Date");
        Optional<String> date = node.first(word + "Date")
                .flatMap(day -> day.value(Node.MOMENT))
                .or(() -> written.flatMap(DateText::understood));
        // What is no date or no number is an expression; one that says so itself wins.
        Optional<String> expression = node.value(word + "Computed")
                .or(() -> date.isEmpty() ? written : Optional.empty())
                .or(() -> number.flatMap(NumberText::expression));
        given.add(word + "Numeric", number.flatMap(NumberText::number));
        given.add(word + "Date", date);
        given.add(word + "Computed", expression);
        if (word.equals("value") && recipe.has(Drift.DATES_AS_WRITTEN)) {
            given.add("rawDateValue", written);
        }
    }

    private static Field constraints(Node node) {
        List<Field> fields = new ArrayList<>();
        new Scalars(node, fields).all(CONSTRAINT_WORDS);
        return new Field.Inner(new Structure(fields));
    }
}
