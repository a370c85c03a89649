package dev.turnstone.liquibase.read.changeset;

import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.Preconditions;
import dev.turnstone.liquibase.changeset.Preconditions.Condition;
import dev.turnstone.liquibase.changeset.Preconditions.OnSqlOutput;
import dev.turnstone.liquibase.changeset.Preconditions.Otherwise;
import dev.turnstone.liquibase.read.change.OneOf;
import dev.turnstone.liquibase.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads {@code preConditions}. */
public final class PreconditionReader {
    private static final Set<String> ATTRIBUTES =
            Set.of("onfail", "onerror", "onfailmessage", "onerrormessage", "onsqloutput", "onupdatesql");

    private final Consumer<Problem> problems;

    public PreconditionReader(Consumer<Problem> problems) {
        this.problems = problems;
    }

    public Preconditions read(Node node, Surroundings around) {
        return new Preconditions(
                conditions(node),
                OneOf.read(node, "onFail", Otherwise.class).orElse(Otherwise.HALT),
                OneOf.read(node, "onError", Otherwise.class).orElse(Otherwise.HALT),
                OneOf.read(node, "onSqlOutput", OnSqlOutput.class)
                        .or(() -> OneOf.read(node, "onUpdateSQL", OnSqlOutput.class))
                        .orElse(OnSqlOutput.IGNORE),
                node.value("onFailMessage"),
                node.value("onErrorMessage"),
                new Preconditions.Around(around.file(), around.path(), around.quoting()),
                node.at());
    }

    private List<Condition> conditions(Node node) {
        return node.children().stream()
                .filter(child -> !ATTRIBUTES.contains(child.name().toLowerCase(Locale.ROOT)))
                .flatMap(child -> condition(child).stream())
                .toList();
    }

    private Optional<Condition> condition(Node node) {
        return switch (node.name().toLowerCase(Locale.ROOT)) {
            case "and", "preconditions" -> Optional.of(new Condition.And(conditions(node)));
            case "or" -> Optional.of(new Condition.Or(conditions(node)));
            case "not" -> Optional.of(new Condition.Not(conditions(node)));
            default ->
                PreconditionRules.isSound(node, problems)
                        ? Optional.of(new Condition.Question(node))
                        : Optional.empty();
        };
    }
}
