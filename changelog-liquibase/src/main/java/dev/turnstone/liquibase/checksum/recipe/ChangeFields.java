package dev.turnstone.liquibase.checksum.recipe;

import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.checksum.recipe.Structure.Field;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.vocabulary.Parameter;
import dev.turnstone.liquibase.vocabulary.Parameter.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Changes as fields: what the changelog says of them, in the form that counts. */
public final class ChangeFields {
    /** Parameters that have two names, and the one that counts since version 8. */
    private static final Map<String, String> OTHER_NAMES = Map.of("procedureText", "procedureBody");

    /** What isn't just as it is written. */
    private static final Set<String> WORKED_OUT =
            Set.of("output.target", "stop.message", "addForeignKeyConstraint.onDelete");

    private ChangeFields() {}

    /** All that counts. */
    public static Structure of(ChangeElement element, Recipe recipe) {
        return of(element, recipe, Set.of());
    }

    /** All that counts but these. */
    public static Structure of(ChangeElement element, Recipe recipe, Set<String> without) {
        Stream<Field> parameters = element.type().parameters().stream()
                .filter(parameter -> parameter.standing() == Standing.COUNTS && !without.contains(parameter.name()))
                .filter(parameter -> !WORKED_OUT.contains(element.type().name() + "." + parameter.name()))
                .flatMap(parameter -> field(parameter, element.node(), recipe));
        return new Structure(Stream.of(parameters, where(element.node()), workedOut(element))
                .flatMap(fields -> fields)
                .toList());
    }

    private static Stream<Field> field(Parameter parameter, Node node, Recipe recipe) {
        Scalars given = new Scalars(node);
        String name = parameter.name();
        return switch (parameter.kind()) {
            case TEXT, FUNCTION, SEQUENCE -> given.text(name).stream();
            case FLAG -> given.flag(name).stream();
            case INTEGER -> given.integer(name).stream();
            case BODY -> body(node, name, recipe);
            case COLUMNS, LOAD_COLUMNS -> columns(name, ColumnFields.of(node, recipe));
        };
    }

    /** The element's own text; in YAML and JSON it stands below the name of the parameter. */
    private static Stream<Field> body(Node node, String name, Recipe recipe) {
        String other = OTHER_NAMES.getOrDefault(name, name);
        return node
                .text()
                .or(() -> node.value(name))
                .or(() -> node.value(other))
                .map(text -> (Field) new Field.Scalar(recipe.version() < 8 ? name : other, text))
                .stream();
    }

    private static Stream<Field> columns(String name, List<Structure> columns) {
        return columns.isEmpty() ? Stream.empty() : Stream.of(new Field.Structures(name, columns));
    }

    private static Stream<Field> where(Node node) {
        return node.is("update") || node.is("delete") ? new Scalars(node).text("where").stream() : Stream.empty();
    }

    private static Stream<Field> workedOut(ChangeElement element) {
        if (element.change() instanceof OtherChange.Custom custom) {
            return Stream.of(
                    custom.parameters().isEmpty()
                            ? new Field.Texts("param", List.of())
                            : new Field.Values("param", custom.parameters()));
        }
        if (element.change() instanceof OtherChange.Output output) {
            return Stream.of(new Field.Scalar("target", output.target()));
        }
        if (element.change() instanceof OtherChange.Stop stop) {
            return Stream.of(new Field.Scalar("message", stop.message()));
        }
        return element.node().is("addForeignKeyConstraint") ? onDelete(element.node()) : Stream.empty();
    }

    /** The old attribute puts the new one out of force, and only stands for it alone. */
    private static Stream<Field> onDelete(Node node) {
        Optional<String> cascade = node.value("deleteCascade");
        Optional<String> onDelete = cascade.isEmpty()
                ? node.value("onDelete")
                : cascade.filter(value -> value.equalsIgnoreCase("true")
                                && node.value("onDelete").isEmpty())
                        .map(value -> "CASCADE");
        return onDelete.map(value -> (Field) new Field.Scalar("onDelete", value)).stream();
    }
}
