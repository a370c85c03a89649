package dev.turnstone.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a database has already applied, as it was when it was read.
 *
 * @param presence whether there is a history at all
 * @param applied its rows, oldest first, those of other changelogs among them
 * @param interrupted what was begun outside a transaction and not finished
 * @param atWork the run that is at work just now, where the server proves that it lives
 * @param schema what else is in the schema, asked only while no routine is recorded
 */
public record History(
        Presence presence,
        List<AppliedChangeset> applied,
        List<InterruptedChangeset> interrupted,
        Optional<RunAtWork> atWork,
        Schema schema) {

    /** Whether there is a history. */
    public enum Presence {
        /** Its table exists, possibly without rows. */
        PRESENT,
        /** Its table doesn't exist. */
        MISSING,
        /** There is not even a database. */
        NO_DATABASE
    }

    /**
     * What is in a schema beside our own tables.
     *
     * @param tables some of them
     * @param histories those of them that look like a history; nobody looks where there is one of the right name
     */
    public record Schema(List<String> tables, List<String> histories) {
        /** Nothing is there, or nobody needed to know. */
        public static final Schema EMPTY = new Schema(List.of(), List.of());

        public Schema {
            tables = List.copyOf(tables);
            histories = List.copyOf(histories);
        }
    }

    /**
     * A run whose session holds the lock.
     *
     * @param runId as in the journal
     * @param session how the server calls its session, for people
     */
    public record RunAtWork(String runId, String session) {
        public RunAtWork {
            Objects.requireNonNull(runId, "runId");
            Objects.requireNonNull(session, "session");
        }
    }

    /** Of an embedded database whose file doesn't exist. */
    public static final History OF_NO_DATABASE =
            new History(Presence.NO_DATABASE, List.of(), List.of(), Optional.empty(), Schema.EMPTY);

    public History {
        Objects.requireNonNull(presence, "presence");
        applied = List.copyOf(applied);
        interrupted = List.copyOf(interrupted);
        Objects.requireNonNull(atWork, "atWork");
        Objects.requireNonNull(schema, "schema");
    }

    /** The rows of routines, oldest first. */
    public List<AppliedChangeset> routines() {
        return applied.stream().filter(AppliedChangeset::isRoutine).toList();
    }

    /** The row that says from which version on an adopted schema is ours. */
    public Optional<AppliedChangeset> baseline() {
        return applied.stream().filter(AppliedChangeset::isBaseline).findFirst();
    }

    /** The rows of other changelogs that keep the same table. */
    public List<AppliedChangeset> ofOthers() {
        return applied.stream()
                .filter(row -> !row.isRoutine() && !row.isBaseline())
                .toList();
    }

    /** The same for somebody whom only these interrupted changesets concern. */
    public History concerning(Predicate<InterruptedChangeset> mine) {
        return interrupted.isEmpty()
                ? this
                : new History(
                        presence, applied, interrupted.stream().filter(mine).toList(), atWork, schema);
    }

    /** The number that the next row has for ORDEREXECUTED. */
    public int nextOrder() {
        return applied.stream().mapToInt(AppliedChangeset::order).max().orElse(0) + 1;
    }

    /** Whether a run is at this changeset just now, so that nothing about it is an open question. */
    public boolean isBeingRun(InterruptedChangeset begun) {
        return atWork.filter(run -> run.runId().equals(begun.runId())).isPresent();
    }
}
