package dev.turnstone.plan;

import dev.turnstone.changelog.RoutineNumber;
import java.util.Objects;

/** What the user asks to be believed. */
public sealed interface Repair {
    /** Edited files are right as they are, and files that are gone are gone for good. */
    record AcceptFiles() implements Repair {}

    /** The statement at which a step was interrupted is done; of a step in Java, all of it. */
    record AssumeDone(RoutineNumber step) implements Repair {
        public AssumeDone {
            Objects.requireNonNull(step, "step");
        }
    }

    /** The statement at which a step was interrupted had no effect and is to be run; of a step in Java, all of it. */
    record RunAgain(RoutineNumber step) implements Repair {
        public RunAgain {
            Objects.requireNonNull(step, "step");
        }
    }

    /** The baseline is wrong: forget it, and what was recorded with it. */
    record DropBaseline() implements Repair {}

    /** Somebody has done the rest of an interrupted step; all of it is in place, or undone if it was being undone. */
    record AssumeComplete(RoutineNumber step) implements Repair {
        public AssumeComplete {
            Objects.requireNonNull(step, "step");
        }
    }

    /** What an interrupted step did has been taken back; it is to be run from its beginning. */
    record StartOver(RoutineNumber step) implements Repair {
        public StartOver {
            Objects.requireNonNull(step, "step");
        }
    }
}
