package dev.turnstone.liquibase.checksum.recipe;

import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.checksum.recipe.Scalars.Form;
import dev.turnstone.liquibase.checksum.recipe.Structure.Field;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.vocabulary.Parameter;
import dev.turnstone.liquibase.vocabulary.Parameter.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        List<Field> fields = new ArrayList<>();
        Scalars given = new Scalars(element.node(), fields);
        for (Parameter parameter : element.type().parameters()) {
            boolean counts = parameter.standing() == Standing.COUNTS && !without.contains(parameter.name());
            if (counts && !WORKED_OUT.contains(element.type().name() + "." + parameter.name())) {
                add(parameter, given, recipe);
            }
        }
        if (element.node().is("update") || element.node().is("delete")) {
            given.one("where", Form.TEXT);
        }
        workedOut(element).ifPresent(fields::add);
        return new Structure(fields);
    }

    private static void add(Parameter parameter, Scalars given, Recipe recipe) {
        String name = parameter.name();
        switch (parameter.kind()) {
            case TEXT, FUNCTION, SEQUENCE -> given.one(name, Form.TEXT);
            case FLAG -> given.one(name, Form.FLAG);
            case INTEGER -> given.one(name, Form.INTEGER);
            case BODY -> body(given, name, recipe);
            case COLUMNS, LOAD_COLUMNS -> columns(given, name, recipe);
        }
    }

    /** The element's own text; in YAML and JSON it stands below the name of the parameter. */
    private static void body(Scalars given, String name, Recipe recipe) {
        Node node = given.node();
        String other = OTHER_NAMES.getOrDefault(name, name);
        given.add(
                recipe.version() < 8 ? name : other,
                node.text().or(() -> node.value(name)).or(() -> node.value(other)));
    }

    private static void columns(Scalars given, String name, Recipe recipe) {
        List<Structure> columns = ColumnFields.of(given.node(), recipe);
        if (!columns.isEmpty()) {
            given.fields().add(new Field.Structures(name, columns));
        }
    }

    private static Optional<Field> workedOut(ChangeElement element) {
        return switch (element.type().name()) {
            case "customChange" -> Optional.of(parameters((OtherChange.Custom) element.change()));
            case "output" -> Optional.of(new Field.Scalar("target", ((OtherChange.Output) element.change()).target()));
            case "stop" -> Optional.of(new Field.Scalar("message", ((OtherChange.Stop) element.change()).message()));
            case "addForeignKeyConstraint" -> onDelete(element.node());
            default -> Optional.empty();
        };
    }

    private static Field parameters(OtherChange.Custom custom) {
        return custom.parameters().isEmpty()
                ? new Field.Texts("param", List.of())
                : new Field.Values("param", custom.parameters());
    }

    /** The old attribute puts the new one out of force, and only stands for it alone. */
    private static Optional<Field> onDelete(Node node) {
        Optional<String> cascade = node.value("deleteCascade");
        Optional<String> onDelete = cascade.isEmpty()
                ? node.value("onDelete")
                : cascade.filter(value -> value.equalsIgnoreCase("true")
                                && node.value("onDelete").isEmpty())
                        .map(value -> "CASCADE");
        return onDelete.map(value -> new Field.Scalar("onDelete", value));
    }
}
