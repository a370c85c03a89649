package dev.turnstone.liquibase.precondition;

import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.liquibase.deed.CustomConditions;
import dev.turnstone.liquibase.precondition.Term.Check;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.plan.Question.Queries;
import java.util.Optional;

/** Preconditions that a class of the user's answers. */
final class CustomChecks {
    private final CustomConditions classes;

    CustomChecks(CustomConditions classes) {
        this.classes = classes;
    }

    Check check(Node node) {
        String className = Attribute.needed(node, "className");
        return new Check("what " + className + " wants holds", database -> holds(className, node, database));
    }

    private boolean holds(String className, Node node, Queries database) throws Unanswered {
        try {
            Optional<String> against = classes.against(className, node, database);
            return against.isEmpty();
        } catch (Exception e) {
            throw new Unanswered(className + ": " + e, e);
        }
    }
}
