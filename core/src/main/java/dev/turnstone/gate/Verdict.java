package dev.turnstone.gate;

import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import java.util.List;
import java.util.Objects;

/** What one look at a target says. A value: who made it has let go of the target. */
public sealed interface Verdict {

    /** Why code that needs the schema can't have it; empty when it can. */
    List<Problem> problems();

    /** What should be known although code that needs the schema can start. */
    default List<Problem> warnings() {
        return List.of();
    }

    /** Changesets of the history that the code doesn't know; mostly none. */
    default List<Beyond> beyond() {
        return List.of();
    }

    /** The names of changesets in one text, of very many the first. */
    static String names(List<String> changesets) {
        int most = 30;
        return changesets.size() <= most
                ? String.join(", ", changesets)
                : String.join(", ", changesets.subList(0, most)) + " and " + (changesets.size() - most) + " more";
    }

    /** Whether code that needs the schema can start. */
    default boolean isCurrent() {
        return problems().isEmpty();
    }

    /**
     * The schema is as the code needs it.
     *
     * @param beyond changesets that only a newer release knows, and that the policy allows; mostly none
     * @param warnings of what isn't as it should be, and doesn't count
     */
    record Current(List<Beyond> beyond, List<Problem> warnings) implements Verdict {
        /** Of which there is nothing else to be said. */
        public Current(List<Beyond> beyond) {
            this(beyond, List.of());
        }

        public Current {
            beyond = List.copyOf(beyond);
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /**
     * Changesets have yet to be run, by a run that may be at work just now.
     *
     * @param changesets their names, in their order, at least one
     * @param next what runs them
     * @param problem the same in words
     */
    record Pending(List<String> changesets, NextCommand next, Problem problem) implements Verdict {
        public Pending {
            changesets = List.copyOf(changesets);
            Objects.requireNonNull(next, "next");
            Objects.requireNonNull(problem, "problem");
        }

        @Override
        public List<Problem> problems() {
            return List.of(problem);
        }
    }

    /**
     * The database has changesets that the code doesn't know, and the policy doesn't allow that.
     *
     * @param beyond these changesets, at least one
     * @param problem the same in words
     */
    record Ahead(List<Beyond> beyond, Problem problem) implements Verdict {
        public Ahead {
            beyond = List.copyOf(beyond);
            Objects.requireNonNull(problem, "problem");
        }

        @Override
        public List<Problem> problems() {
            return List.of(problem);
        }
    }

    /**
     * The history and the changelog don't go together, something is half applied, or what to look at is set wrongly:
     * waiting mends nothing.
     *
     * @param problems at least one
     */
    record Invalid(List<Problem> problems) implements Verdict {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The target can't be looked at, now. */
    record Unreachable(Problem problem) implements Verdict {
        public Unreachable {
            Objects.requireNonNull(problem, "problem");
        }

        @Override
        public List<Problem> problems() {
            return List.of(problem);
        }
    }

    /**
     * A changeset of the history that the code doesn't know.
     *
     * @param changeset its name
     * @param additive whether it is recorded that code which knows nothing of it goes on working
     */
    record Beyond(String changeset, boolean additive) {
        public Beyond {
            Objects.requireNonNull(changeset, "changeset");
        }
    }
}
