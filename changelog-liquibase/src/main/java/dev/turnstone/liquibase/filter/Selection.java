package dev.turnstone.liquibase.filter;

import dev.turnstone.liquibase.changeset.Filters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which changesets a run is for.
 *
 * @param contexts none for all
 * @param labels empty for all
 * @param database its short name, as {@code postgresql}
 */
public record Selection(Set<Name> contexts, Optional<Expression> labels, String database) {
    /** Why a changeset isn't for a run. */
    public enum Reason {
        /** Its contexts aren't those of the run. */
        CONTEXTS,
        /** Its labels aren't those of the run. */
        LABELS,
        /** It is for other databases. */
        DATABASE,
        /** It says that it is to be ignored. */
        IGNORED
    }

    public Selection {
        contexts = Set.copyOf(contexts);
    }

    /** The same on another database. */
    public Selection on(String other) {
        return new Selection(contexts, labels, other);
    }

    /**
     * Why a changeset isn't for this run, the first reason if there are several; empty when it is.
     *
     * @throws UnreadableExpression when one of its contexts means nothing
     */
    public Optional<Reason> reasonAgainst(Filters filters) throws UnreadableExpression {
        if (!contextsMatch(filters.contexts())) {
            return Optional.of(Reason.CONTEXTS);
        }
        if (!labelsMatch(filters.labels())) {
            return Optional.of(Reason.LABELS);
        }
        if (!DatabaseList.read(filters.dbms().orElse("")).matches(database)) {
            return Optional.of(Reason.DATABASE);
        }
        return filters.ignored() == Filters.Ignored.YES ? Optional.of(Reason.IGNORED) : Optional.empty();
    }

    private boolean contextsMatch(List<String> levels) throws UnreadableExpression {
        for (String level : levels.isEmpty() ? List.of("") : levels) {
            if (!contextsMatch(Expression.read(level))) {
                return false;
            }
        }
        return true;
    }

    /** A context with an {@code @} wants to be mentioned, which an empty expression doesn't do. */
    private boolean contextsMatch(Expression level) {
        return level.isEmpty() ? contexts.stream().noneMatch(Name::isRequired) : level.matches(contexts);
    }

    /** Other than contexts, which restrict each other, those of an include are added to a changeset's own. */
    private boolean labelsMatch(List<String> levels) {
        return labels.isEmpty() || labels.get().matches(Name.list(String.join(",", levels)));
    }
}
