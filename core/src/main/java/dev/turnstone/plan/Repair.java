package dev.turnstone.plan;

import dev.turnstone.changelog.RoutineNumber;
import java.util.Objects;

/** What the user asks to be believed. */
public sealed interface Repair {
    /** Edited files are right as they are, and files that are gone are gone for good. */
    record AcceptFiles() implements Repair {}

    /** An interrupted routine is completely done. */
    record AssumeDone(RoutineNumber step) implements Repair {
        public AssumeDone {
            Objects.requireNonNull(step, "step");
        }
    }

    /** What an interrupted routine did has been taken back; it is to be run from its beginning. */
    record RunAgain(RoutineNumber step) implements Repair {
        public RunAgain {
            Objects.requireNonNull(step, "step");
        }
    }

    /** The baseline is wrong: forget it, and what was recorded with it. */
    record DropBaseline() implements Repair {}
}
