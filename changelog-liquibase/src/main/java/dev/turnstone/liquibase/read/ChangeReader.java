package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.vocabulary.ChangeType;
import dev.turnstone.liquibase.vocabulary.ChangeTypes;
import dev.turnstone.liquibase.vocabulary.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads single changes. */
final class ChangeReader {
    private static final Map<String, Function<Attributes, Change>> READERS = Stream.of(
                    SchemaChanges.READERS, OtherChanges.READERS)
            .flatMap(readers -> readers.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String database;
    private final Consumer<Problem> problems;

    /**
     * Reads for one kind of database, for some attributes are wanted only by some.
     *
     * @param database its short name
     */
    ChangeReader(String database, Consumer<Problem> problems) {
        this.database = database;
        this.problems = problems;
    }

    /** Whether an entry is a change that can be read; if it is one that lacks something, that is told as a problem. */
    boolean isReadable(Node node) {
        Optional<ChangeType> type = ChangeTypes.find(node.name());
        if (type.isEmpty()) {
            // What is no change at all was told when the words of the file were looked at.
            if (ChangeTypes.isPaid(node.name())) {
                problems.accept(paid(node));
            }
            return false;
        }
        return check(type.get(), node);
    }

    /** The change that an entry is which was found readable. */
    static ChangeElement read(Node node) {
        ChangeType type = ChangeTypes.find(node.name()).orElseThrow();
        Function<Attributes, Change> reader = Objects.requireNonNull(READERS.get(type.name()), type.name());
        return new ChangeElement(type, node, written -> reader.apply(new Attributes(written)));
    }

    private boolean check(ChangeType type, Node node) {
        List<String> missing = type.parameters().stream()
                .filter(parameter -> parameter.isRequiredOn(database) && !isGiven(parameter, node))
                .map(Parameter::name)
                .toList();
        for (String name : missing) {
            problems.accept(new Problem(
                    ErrorCode.CHANGE_INVALID,
                    node.name() + " lacks " + name + ".",
                    List.of(node.at()),
                    "Add " + name + "."));
        }
        return missing.isEmpty();
    }

    private static boolean isGiven(Parameter parameter, Node node) {
        return switch (parameter.kind()) {
            case BODY -> node.text().isPresent() || node.value(parameter.name()).isPresent();
            case COLUMNS, LOAD_COLUMNS -> node.first("column").isPresent();
            case TEXT, FLAG, INTEGER, FUNCTION, SEQUENCE ->
                node.value(parameter.name()).isPresent();
        };
    }

    private static Problem paid(Node node) {
        return new Problem(
                ErrorCode.CHANGE_INVALID,
                node.name() + " is a change of Liquibase's paid edition, which never was open source.",
                List.of(node.at()),
                "Write it as sql.");
    }
}
