package dev.turnstone.liquibase.read.change;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.DataChange.LoadColumn;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the columns that stand inside changes. */
final class ColumnReader {
    private ColumnReader() {}

    /** The columns of a change. */
    static List<Column> columns(Node change) {
        boolean updates = change.is("update") || change.is("addColumn");
        return change.all("column").stream()
                .map(updates ? ColumnReader::updating : ColumnReader::column)
                .toList();
    }

    /** A moment is updated to its day alone, as Liquibase does it. */
    private static Column updating(Node node) {
        List<Node> children = node.children().stream()
                .map(child -> child.is("valueDate") && child.value(Node.MOMENT).isPresent()
                        ? Node.leaf(
                                child.name(),
                                child.value(Node.MOMENT).get().substring(0, "2020-01-02".length()),
                                child.at())
                        : child)
                .toList();
        return column(node.with(children));
    }

    /** The columns of a file of rows. */
    static List<LoadColumn> loadColumns(Node change) {
        return change.all("column").stream().map(ColumnReader::loadColumn).toList();
    }

    /** A column, or a parameter of a condition, which looks like one. */
    static Column column(Node node) {
        Attributes given = new Attributes(node);
        return new Column(
                given.required("name"),
                given.text("type"),
                value(given, "value"),
                value(given, "defaultValue"),
                given.text("defaultValueConstraintName"),
                given.is("autoIncrement") ? Optional.of(identity(given)) : Optional.empty(),
                node.first("constraints").map(ColumnReader::constraints),
                given.remarks(),
                traits(given));
    }

    private static LoadColumn loadColumn(Node node) {
        Attributes given = new Attributes(node);
        return new LoadColumn(
                column(node),
                given.text("header"),
                given.text("index"),
                given.text("type"),
                given.text("nullPlaceholder"),
                given.flag("allowUpdate"));
    }

    static Column.Identity identity(Attributes given) {
        return new Column.Identity(
                given.text("startWith"),
                given.text("incrementBy"),
                given.text("generationType"),
                given.flag("defaultOnNull"));
    }

    /** Which of the attributes that begin with this word is given; there are as many as there are kinds of value. */
    static Optional<Value> value(Attributes given, String word) {
        return given.text(word)
                .<Value>map(Value.Text::new)
                .or(() -> given.text(word + "Numeric").map(Value.Numeric::new))
                .or(() -> given.text(word + "Boolean").map(Value.Truth::new))
                .or(() -> date(given, word + "Date").map(Value.Date::new))
                .or(() -> given.text(word + "Computed").map(Value.Computed::new))
                .or(() -> given.text(word + "SequenceNext").map(Value.SequenceNext::new))
                .or(() -> given.text(word + "SequenceCurrent").map(Value.SequenceCurrent::new))
                .or(() -> given.text(word + "BlobFile").map(Value.BlobFile::new))
                .or(() -> given.text(word + "ClobFile").map(path -> new Value.ClobFile(path, given.text("encoding"))));
    }

    private static Optional<String> date(Attributes given, String name) {
        return given.node().first(name).flatMap(date -> date.value(Node.MOMENT).or(date::text));
    }

    private static Column.Traits traits(Attributes given) {
        Optional<String> position = given.text("position");
        Column.Place place = new Column.Place(
                given.text("afterColumn"),
                given.text("beforeColumn"),
                position.filter(text -> text.matches("\\d{1,9}")).isPresent()
                        ? OptionalInt.of(Integer.parseInt(position.get()))
                        : OptionalInt.empty());
        return new Column.Traits(given.flag("computed"), given.flag("descending"), given.flag("included"), place);
    }

    private static Constraints constraints(Node node) {
        Attributes given = new Attributes(node);
        return new Constraints(
                given.flag("nullable"),
                given.text("notNullConstraintName"),
                given.is("primaryKey")
                        ? Optional.of(new Constraints.PrimaryKey(
                                given.text("primaryKeyName"), given.text("primaryKeyTablespace")))
                        : Optional.empty(),
                given.is("unique")
                        ? Optional.of(new Constraints.Unique(given.text("uniqueConstraintName")))
                        : Optional.empty(),
                reference(given),
                given.text("checkConstraint"),
                new Constraints.Validation(
                        given.flag("validateNullable"),
                        given.flag("validateUnique"),
                        given.flag("validatePrimaryKey"),
                        given.flag("validateForeignKey")));
    }

    private static Optional<Constraints.Reference> reference(Attributes given) {
        Optional<ObjectName> table = given.text("referencedTableName")
                .map(name -> new ObjectName(
                        given.text("referencedTableCatalogName"), given.text("referencedTableSchemaName"), name));
        if (table.isEmpty() && given.text("references").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Constraints.Reference(
                given.text("foreignKeyName"),
                table,
                given.text("referencedColumnNames"),
                given.text("references"),
                given.flag("deleteCascade"),
                given.flag("deferrable"),
                given.flag("initiallyDeferred")));
    }
}
