package dev.turnstone.liquibase.source;

import dev.turnstone.liquibase.changeset.Filters;
import dev.turnstone.liquibase.changeset.Filters.Ignored;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells which changesets a run means. */
final class Due {
    private final String database;
    private final LiquibaseRun run;

    Due(String database, LiquibaseRun run) {
        this.database = database;
        this.run = run;
    }

    /** Why a changeset is not meant; empty when it is. */
    Optional<String> whyNot(LiquibaseChangeset changeset) {
        Filters filters = changeset.filters();
        if (!Dbms.matches(filters.dbms(), database)) {
            return Optional.of("it is for " + filters.dbms().orElse(""));
        }
        if (filters.ignored() == Ignored.YES) {
            return Optional.of("it is to be ignored");
        }
        for (String contexts : filters.contexts()) {
            if (!isInContext(contexts)) {
                return Optional.of("it is for contexts " + contexts);
            }
        }
        return labelsMatch(filters.labels())
                ? Optional.empty()
                : Optional.of("its labels are " + String.join(",", filters.labels()));
    }

    private boolean isInContext(String contexts) {
        return run.contexts().isEmpty()
                || Arrays.stream(contexts.split(","))
                        .anyMatch(part -> Expression.of(part).holdsFor(run.contexts()));
    }

    private boolean labelsMatch(List<String> lists) {
        List<String> labels = lists.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
        return run.labels().isBlank()
                || labels.isEmpty()
                || Expression.of(run.labels()).holdsFor(labels);
    }
}
