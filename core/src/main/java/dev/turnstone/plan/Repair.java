package dev.turnstone.plan;

import dev.turnstone.changelog.RoutineNumber;

/** What the user asks to be believed. */
public sealed interface Repair {
    /** Edited files are right as they are, and files that are gone are gone for good. */
    record AcceptFiles() implements Repair {}

    /** The baseline is wrong: forget it, and what was recorded with it. */
    record DropBaseline() implements Repair {}

    /** What became of a step that was interrupted. */
    sealed interface Answer extends Repair {
        /** What messages call it: a routine's number, or path, id and author with {@code ::} between. */
        String step();
    }

    /** The statement at which a step was interrupted is done; of a step in Java, all of it. */
    record AssumeDone(String step) implements Answer {
        public AssumeDone {
            requireText(step);
        }

        /** Of a routine. */
        public AssumeDone(RoutineNumber step) {
            this(step.toString());
        }
    }

    /** The statement at which a step was interrupted had no effect and is to be run; of a step in Java, all of it. */
    record RunAgain(String step) implements Answer {
        public RunAgain {
            requireText(step);
        }

        /** Of a routine. */
        public RunAgain(RoutineNumber step) {
            this(step.toString());
        }
    }

    /** Somebody has done the rest of an interrupted step; all of it is in place, or undone if it was being undone. */
    record AssumeComplete(String step) implements Answer {
        public AssumeComplete {
            requireText(step);
        }

        /** Of a routine. */
        public AssumeComplete(RoutineNumber step) {
            this(step.toString());
        }
    }

    /** What an interrupted step did has been taken back; it is to be run from its beginning. */
    record StartOver(String step) implements Answer {
        public StartOver {
            requireText(step);
        }

        /** Of a routine. */
        public StartOver(RoutineNumber step) {
            this(step.toString());
        }
    }

    private static void requireText(String step) {
        if (step.isBlank()) {
            throw new IllegalArgumentException("an answer about no step");
        }
    }
}
