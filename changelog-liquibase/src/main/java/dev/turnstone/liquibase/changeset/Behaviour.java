package dev.turnstone.liquibase.changeset;

import java.util.Optional;

/** How a changeset is run. */
public record Behaviour(
        When when,
        OnFailure onFailure,
        OnValidationFailure onValidationFailure,
        Transaction transaction,
        Order order,
        Quoting quoting,
        Optional<String> runWith,
        Optional<String> runWithSpoolFile) {

    /** When a changeset that was run is run again. */
    public enum When {
        /** Never. */
        ONCE,
        /** When it was edited. */
        ON_CHANGE,
        /** In each run. */
        ALWAYS
    }

    /** What becomes of the run when the changeset fails. */
    public enum OnFailure {
        /** It stops. */
        STOP,
        /** It says so and goes on; the changeset stays pending. */
        GO_ON
    }

    /** What becomes of a changeset whose words are wrong. */
    public enum OnValidationFailure {
        /** Nothing is run. */
        HALT,
        /** It is recorded and not run. */
        MARK_RAN
    }

    /** How it takes part in transactions. */
    public enum Transaction {
        /** All of it in one, as far as the database can. */
        ONE,
        /** Each statement commits by itself. */
        NONE
    }

    /** Where in the changelog it is run. */
    public enum Order {
        /** Where it is written. */
        WRITTEN,
        /** At the head, behind others of this kind. */
        FIRST,
        /** At the very end. */
        LAST
    }

    /** Which names are put in quotes. */
    public enum Quoting {
        /** Those that need it. */
        LEGACY,
        /** All. */
        QUOTE_ALL_OBJECTS,
        /** Reserved words. */
        QUOTE_ONLY_RESERVED_WORDS
    }
}
