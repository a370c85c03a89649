package dev.turnstone.liquibase.read.changeset;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells preconditions that nobody could answer: of a name that is none, or without what they are about. */
final class PreconditionRules {
    /** The text between the tags, or what stands under this name in YAML and JSON. */
    private static final String SQL = "sql";

    /** What each must have, one way or the other. */
    private static final Map<String, List<List<String>>> NEEDED = needed();

    private PreconditionRules() {}

    private static Map<String, List<List<String>>> needed() {
        Map<String, List<List<String>>> needed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        needed.put("dbms", ways("type"));
        needed.put("runningAs", ways("username"));
        needed.put("changeSetExecuted", ways("id author"));
        needed.put("columnExists", ways("tableName columnName"));
        needed.put("tableExists", ways("tableName"));
        needed.put("viewExists", ways("viewName"));
        needed.put("sequenceExists", ways("sequenceName"));
        needed.put("indexExists", ways("indexName", "tableName columnNames"));
        needed.put("foreignKeyConstraintExists", ways("foreignKeyName"));
        needed.put("primaryKeyExists", ways("tableName", "primaryKeyName"));
        needed.put("uniqueConstraintExists", ways("tableName constraintName", "tableName columnNames"));
        needed.put("tableIsEmpty", ways("tableName"));
        needed.put("rowCount", ways("tableName expectedRows"));
        needed.put("sqlCheck", ways("expectedResult sql"));
        needed.put("changeLogPropertyDefined", ways("property"));
        needed.put("expectedQuotingStrategy", ways("strategy"));
        needed.put("customPrecondition", ways("className"));
        return needed;
    }

    private static List<List<String>> ways(String... ways) {
        return Arrays.stream(ways).map(way -> List.of(way.split(" "))).toList();
    }

    /** Whether it can be asked; if not, why is told. */
    static boolean isSound(Node node, Consumer<Problem> problems) {
        Optional<Problem> wrong = wrong(node);
        wrong.ifPresent(problems);
        return wrong.isEmpty();
    }

    private static Optional<Problem> wrong(Node node) {
        List<List<String>> ways = NEEDED.get(node.name());
        if (ways == null) {
            return Optional.of(problem(node, "There is no precondition " + node.name() + ".", meant(node.name())));
        }
        if (ways.stream().noneMatch(way -> way.stream().allMatch(attribute -> has(node, attribute)))) {
            return Optional.of(
                    problem(node, node.name() + " doesn't say what it is about.", "It needs " + words(ways) + "."));
        }
        return wrongNumber(node);
    }

    private static String meant(String name) {
        List<String> near = NearMisses.of(name, NEEDED.keySet());
        return near.isEmpty()
                ? "Those that there are: " + String.join(", ", NEEDED.keySet()) + "."
                : "Did you mean " + String.join(" or ", near) + "?";
    }

    private static Optional<Problem> wrongNumber(Node node) {
        return node.value("expectedRows")
                .filter(rows -> node.is("rowCount") && !rows.strip().matches("[0-9]{1,18}"))
                .map(rows -> problem(node, "expectedRows can't be " + rows + ".", "It is a number of rows."));
    }

    private static boolean has(Node node, String attribute) {
        return attribute.equals(SQL) && node.text().isPresent()
                || node.value(attribute)
                        .filter(text -> attribute.equals("expectedResult") || !text.isBlank())
                        .isPresent();
    }

    private static String words(List<List<String>> ways) {
        return ways.stream().map(way -> String.join(" and ", way)).collect(Collectors.joining(", or "));
    }

    private static Problem problem(Node node, String message, String remedy) {
        return new Problem(ErrorCode.CHANGESET_INVALID, message, List.of(node.at()), remedy);
    }
}
