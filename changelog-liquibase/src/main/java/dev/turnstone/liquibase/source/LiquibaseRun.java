package dev.turnstone.liquibase.source;

import dev.turnstone.liquibase.filter.Expression;
import dev.turnstone.liquibase.filter.Name;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.filter.UnreadableExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For which run a changelog is read.
 *
 * @param contexts the contexts of the run; none: all changesets are meant, whatever their contexts
 * @param labels an expression that the labels of a changeset must match; empty text: all are meant
 * @param properties values for <code>${…}</code>
 */
public record LiquibaseRun(List<String> contexts, String labels, Map<String, String> properties) {
    /** Everything is meant, nothing is given. */
    public static final LiquibaseRun ALL = new LiquibaseRun(List.of(), "", Map.of());

    public LiquibaseRun {
        contexts = List.copyOf(contexts);
        properties = Map.copyOf(properties);
    }

    /**
     * What is meant, on a database that is still to be named.
     *
     * @throws UnreadableExpression when the labels mean nothing
     */
    Selection selection() throws UnreadableExpression {
        return new Selection(
                Name.list(String.join(",", contexts)),
                labels.isBlank() ? Optional.empty() : Optional.of(Expression.read(labels)),
                "");
    }
}
