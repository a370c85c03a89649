package dev.turnstone.liquibase.source;

import java.util.List;
import java.util.Map;

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
}
