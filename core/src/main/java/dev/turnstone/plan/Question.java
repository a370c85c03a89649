package dev.turnstone.plan;

import dev.turnstone.JavaRoutine;
import dev.turnstone.Position;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.history.AppliedChangeset;
import java.util.List;
import java.util.Optional;

/**
 * Something about a step, or about all of a plan, that only the database can tell, and only when the step's turn has come: what earlier steps leave
 * may decide it. Immutable and thread-safe.
 */
public interface Question {

    /** What is asked, for people. */
    String text();

    /** Where it is written. */
    Position at();

    /** Asks. What the asking leaves in the database is rolled back. */
    Answer ask(Queries database);

    /**
     * The answer when the plan is only printed, of the database as it is before the first step. Empty when it isn't to be
     * asked then, and the step is taken to be run.
     *
     * @param database empty when there is none yet
     */
    default Optional<Answer> whenPrinted(Optional<Queries> database) {
        return Optional.empty();
    }

    /**
     * What a run would be answered if it came to the step just now. Nothing is decided by that: what is printed is the
     * same. Empty when nobody may ask for the sake of looking.
     *
     * @throws Unanswered when a login that only looks isn't told; a run may be
     */
    default Optional<Answer> asOfNow(Queries database) throws Unanswered {
        return Optional.empty();
    }

    /** What was answered when the plan was made to be printed; empty when nobody was asked. */
    default Optional<Answer> known() {
        return Optional.empty();
    }

    /** What is to become of the step. */
    sealed interface Answer {
        /** It is run. */
        record Run() implements Answer {}

        /** It is run, and people should know why one might not have. */
        record RunAllTheSame(String why) implements Answer {}

        /** It is left out this time. */
        record Skip(String why) implements Answer {}

        /** It is recorded and not run. */
        record MarkRan(String why) implements Answer {}

        /** The run ends before it. */
        record Halt(String why) implements Answer {}
    }

    /** Reads from the database. */
    interface Queries extends Lookup {
        /**
         * Lets somebody look who is written in Java; what that leaves in the database is rolled back.
         *
         * @throws Exception what the routine throws
         */
        void look(String className, JavaRoutine routine) throws Exception;

        /** The rows of the history as they are now, oldest first. */
        List<AppliedChangeset> history() throws Unanswered;

        /** The login's name as the database gives it. */
        String username() throws Unanswered;
    }
}
