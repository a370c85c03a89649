package dev.turnstone.plugins.run;

import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plugins.Plugin;
import java.util.List;
import java.util.Objects;

/** What a run did about one plugin. */
public sealed interface PluginOutcome {
    Plugin plugin();

    /** The errors for which it isn't up to date; none when it is, or was not attempted. */
    default List<Problem> errors() {
        return List.of();
    }

    /** Whether its schema is as its code needs it, so that the code may be loaded. */
    default boolean mayLoad() {
        return false;
    }

    /**
     * Something was run, or there was nothing to run, or it failed.
     *
     * @param touched what of others it has worked on, a warning each
     */
    record Ran(Plugin plugin, Outcome outcome, List<Problem> touched) implements PluginOutcome {
        /** Nothing of others was touched. */
        public Ran(Plugin plugin, Outcome outcome) {
            this(plugin, outcome, List.of());
        }

        public Ran {
            touched = List.copyOf(touched);
            Objects.requireNonNull(plugin, "plugin");
            Objects.requireNonNull(outcome, "outcome");
        }

        @Override
        public List<Problem> errors() {
            return errorsOf(outcome);
        }

        @Override
        public boolean mayLoad() {
            return outcome instanceof Outcome.Completed;
        }
    }

    /**
     * It was passed over, because one that it requires isn't there as it should be.
     *
     * @param problems why
     */
    record Waits(Plugin plugin, List<Problem> problems) implements PluginOutcome {
        public Waits {
            Objects.requireNonNull(plugin, "plugin");
            problems = List.copyOf(problems);
        }

        @Override
        public List<Problem> errors() {
            return problems;
        }
    }

    /**
     * The run had ended before its turn came.
     *
     * @param problems that would have kept it from being brought up, as far as they are known
     */
    record NotAttempted(Plugin plugin, List<Problem> problems) implements PluginOutcome {
        public NotAttempted {
            Objects.requireNonNull(plugin, "plugin");
            problems = List.copyOf(problems);
        }

        @Override
        public List<Problem> errors() {
            return problems;
        }
    }

    /** The errors with which a run ended. */
    static List<Problem> errorsOf(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return List.of(failed.failure().problem());
        }
        return outcome instanceof Outcome.Refused refused ? refused.plan().errors() : List.of();
    }
}
