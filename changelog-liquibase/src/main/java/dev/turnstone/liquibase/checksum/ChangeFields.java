package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.checksum.Structure.Field;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.vocabulary.Parameter;
import dev.turnstone.liquibase.vocabulary.Parameter.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Changes as fields: what the changelog says of them, in the form that counts. */
final class ChangeFields {
    /** Parameters that have two names, and the one that counts. */
    private static final Map<String, String> OTHER_NAMES = Map.of("procedureText", "procedureBody");

    private ChangeFields() {}

    /** All that counts. */
    static Structure of(ChangeElement element, Recipe recipe) {
        return of(element, recipe, Set.of());
    }

    /** All that counts but these. */
    static Structure of(ChangeElement element, Recipe recipe, Set<String> without) {
        Stream<Field> parameters = element.type().parameters().stream()
                .filter(parameter -> parameter.standing() == Standing.COUNTS && !without.contains(parameter.name()))
                .flatMap(parameter -> field(parameter, element.node(), recipe));
        return new Structure(Stream.of(parameters, where(element.node()), rest(element))
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
            case BODY -> body(node, name);
            case COLUMNS, LOAD_COLUMNS -> columns(name, ColumnFields.of(node, recipe));
        };
    }

    /** The element's own text; in YAML and JSON it stands below the name of the parameter. */
    private static Stream<Field> body(Node node, String name) {
        String counting = OTHER_NAMES.getOrDefault(name, name);
        return node
                .text()
                .or(() -> node.value(name))
                .or(() -> node.value(counting))
                .map(text -> (Field) new Field.Scalar(counting, text))
                .stream();
    }

    private static Stream<Field> columns(String name, List<Structure> columns) {
        return columns.isEmpty() ? Stream.empty() : Stream.of(new Field.Structures(name, columns));
    }

    private static Stream<Field> where(Node node) {
        return node.is("update") || node.is("delete") ? new Scalars(node).text("where").stream() : Stream.empty();
    }

    /** What counts though it wasn't written, or is nested in a way of its own. */
    private static Stream<Field> rest(ChangeElement element) {
        if (element.change() instanceof OtherChange.Custom custom
                && !custom.parameters().isEmpty()) {
            return Stream.of(new Field.Values("param", custom.parameters()));
        }
        if (element.change() instanceof OtherChange.Output output) {
            return Stream.of(new Field.Scalar("target", output.target()));
        }
        if (element.change() instanceof OtherChange.Stop stop) {
            return Stream.of(new Field.Scalar("message", stop.message()));
        }
        return Stream.empty();
    }
}
