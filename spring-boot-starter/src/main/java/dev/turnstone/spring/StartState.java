package dev.turnstone.spring;

import dev.turnstone.gate.Look;
import java.time.Instant;
import java.util.Objects;

/**
 * How far the start has come with the schema, for whoever asks from outside.
 *
 * @param phase what goes on
 * @param since when that began
 * @param detail what is waited for, or run, just now, for people; empty when there is nothing to say
 * @param look what was seen last; of nothing before there was a look
 */
public record StartState(Phase phase, Instant since, String detail, Look look) {
    /** What goes on. */
    public enum Phase {
        /** The schema is looked at, or waited for. */
        WAITING,
        /** Changesets are run. */
        MIGRATING,
        /** It was found current, or has been brought up to date. */
        CURRENT,
        /** It isn't current, and the application was started all the same. */
        BEHIND,
        /** There is no database to look at. */
        NOTHING_TO_LOOK_AT,
        /** The application must not start. */
        REFUSED
    }

    public StartState {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(look, "look");
    }

    static StartState of(Phase phase, Look look) {
        return new StartState(phase, Instant.now(), "", look);
    }

    StartState with(String other) {
        return new StartState(phase, since, other, look);
    }
}
