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
