package dev.turnstone.changelog;

import dev.turnstone.JavaRoutine;
import java.util.Objects;

/** One piece of work of a changeset. */
public sealed interface Change {

    /** Statements written by the author, executed byte for byte. */
    record Sql(Script script) implements Change {
        public Sql {
            Objects.requireNonNull(script, "script");
        }
    }

    /**
     * Statements of which some are made only when their turn has come, because what is in the database decides about
     * them.
     *
     * @param today what the database said when it was looked at for people; a run asks anew
     */
    record Live(LiveScript script, Answers today) implements Change {
        public Live {
            Objects.requireNonNull(script, "script");
            Objects.requireNonNull(today, "today");
        }

        /** Nobody has looked yet. */
        public Live(LiveScript script) {
            this(script, Answers.NONE);
        }
    }

    /**
     * Work written in Java.
     *
     * @param className as it is shown to people
     */
    record Code(String className, JavaRoutine routine) implements Change {
        public Code {
            Objects.requireNonNull(className, "className");
            Objects.requireNonNull(routine, "routine");
        }
    }
}
