package dev.turnstone.liquibase.deed;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.Preconditions.Condition;
import dev.turnstone.liquibase.custom.CustomPrecondition;
import dev.turnstone.liquibase.custom.Given;
import dev.turnstone.liquibase.deed.CustomClasses.Unusable;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.plan.Question.Queries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the classes of the user's that answer preconditions on one database.
 *
 * @param database its short name
 */
public record CustomConditions(CustomClasses classes, String database, Given.Files files) {
    private static final String NAME = "customPrecondition";

    /** What doesn't hold; empty when all does. */
    public Optional<String> against(String className, Node node, Queries queries) throws Exception {
        Given given = given(node);
        CustomPrecondition asked = classes.precondition(className, given);
        List<String> failed = new ArrayList<>();
        queries.look(className, context -> asked.against(context, given).ifPresent(failed::add));
        return failed.stream().findFirst();
    }

    /** What is wrong with the classes that these conditions name. */
    public List<Problem> problems(List<Condition> conditions) {
        return nodes(conditions)
                .filter(node -> node.is(NAME))
                .flatMap(node -> problem(node).stream())
                .toList();
    }

    /** Whether any of these conditions is answered by a class, which only a run calls. */
    public static boolean areIn(List<Condition> conditions) {
        return nodes(conditions).anyMatch(node -> node.is(NAME));
    }

    private static Stream<Node> nodes(List<Condition> conditions) {
        return conditions.stream().flatMap(CustomConditions::nodes);
    }

    private static Stream<Node> nodes(Condition condition) {
        if (condition instanceof Condition.And and) {
            return nodes(and.all());
        }
        if (condition instanceof Condition.Or or) {
            return nodes(or.any());
        }
        return condition instanceof Condition.Not not
                ? nodes(not.none())
                : Stream.of(((Condition.Question) condition).node());
    }

    private Optional<Problem> problem(Node node) {
        try {
            classes.precondition(node.value("className").orElse(""), given(node));
            return Optional.empty();
        } catch (Unusable e) {
            return Optional.of(new Problem(
                    ErrorCode.CLASS_UNUSABLE, String.valueOf(e.getMessage()), List.of(node.at()), e.remedy()));
        }
    }

    private Given given(Node node) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Node param : node.all("param")) {
            param.value("name")
                    .ifPresent(name -> parameters.put(
                            name, param.value("value").or(param::text).orElse("")));
        }
        return new Given(parameters, database, files);
    }
}
