package dev.turnstone.plan;

import dev.turnstone.Version;
import dev.turnstone.changelog.Belongings;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.InterruptedChangeset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry of a plan. */
public sealed interface Step {

    /** What running a changeset writes into the history. */
    enum Row {
        /** It has none yet. */
        NEW,
        /** It is run once more, and its row says so. */
        UPDATED,
        /** The same, though nothing about it is new: it is run with every run. */
        REPEATED,
        /** Nothing: it is run with every run, and nobody remembers it. */
        NONE,
        /** Nothing: it makes a schema in which there can be a history then, or stands before that. */
        GROUND
    }

    /** What becomes of the run when a step fails. */
    enum OnFailure {
        /** It ends. */
        STOP,
        /** It says so and goes on with the next step, where this one could be rolled back. */
        GO_ON
    }

    /** Whose history row the step is about. */
    ChangesetId id();

    /** What people call it. */
    default String name() {
        return id().name();
    }

    /** What it runs of the user's, in order; nothing when it only records. */
    default List<Change> changes() {
        return List.of();
    }

    /** What of schemas goes with it; nothing for a step that isn't made to empty one. */
    default List<Belongings> removes() {
        return changes().stream()
                .flatMap(change -> change instanceof Change.Sql sql ? sql.script().removes().stream() : Stream.empty())
                .toList();
    }

    /**
     * Run a changeset, or the rest of it, and record it.
     *
     * @param row what becomes of the history
     * @param onFailure what becomes of the run when it fails
     * @param question asked before it is run; what the answer is, decides
     */
    record Apply(
            Changeset changeset, Shape shape, Start start, Row row, OnFailure onFailure, Optional<Question> question)
            implements Step {
        /** For the first time, and without a question. */
        public Apply(Changeset changeset, Shape shape, Start start) {
            this(changeset, shape, start, Row.NEW, OnFailure.STOP, Optional.empty());
        }

        @Override
        public ChangesetId id() {
            return changeset.id();
        }

        @Override
        public List<Change> changes() {
            return changeset.change().all().toList();
        }

        /** Whether nothing of it is recorded. */
        public boolean isUnrecorded() {
            return row == Row.NONE || row == Row.GROUND;
        }

        /** The same with another changeset. */
        public Apply doing(Changeset other) {
            return new Apply(other, shape, start, row, onFailure, question);
        }

        /** The same with another question. */
        public Apply asking(Question other) {
            return new Apply(changeset, shape, start, row, onFailure, Optional.of(other));
        }

        /** The same from another place on. */
        public Apply from(Start other) {
            return new Apply(changeset, shape, other, row, onFailure, question);
        }
    }

    /** Take a changeset back, or the rest of it, and remove its row. */
    record TakeBack(AppliedChangeset recorded, Changeset changeset, Shape shape, Start start) implements Step {
        @Override
        public ChangesetId id() {
            return recorded.id();
        }

        @Override
        public List<Change> changes() {
            return changeset.undo().stream()
                    .flatMap(undo -> undo.change().all())
                    .toList();
        }
    }

    /** Steps that run nothing of the user's; each is a transaction of its own. */
    sealed interface Bookkeeping extends Step {}

    /**
     * Record a changeset without running it.
     *
     * @param reason why it needs no run, for people
     */
    record MarkRan(Changeset changeset, String reason, Row row) implements Bookkeeping {
        /** For the first time. */
        public MarkRan(Changeset changeset, String reason) {
            this(changeset, reason, Row.NEW);
        }

        @Override
        public ChangesetId id() {
            return changeset.id();
        }
    }

    /**
     * Remove the row of a changeset whose change stays, or was never made here.
     *
     * @param reason why nothing has to be taken back, for people
     */
    record Forget(AppliedChangeset recorded, String reason) implements Bookkeeping {
        @Override
        public ChangesetId id() {
            return recorded.id();
        }

        @Override
        public String name() {
            return recorded.isBaseline() ? "baseline " + id().id() : id().name();
        }
    }

    /** Record from which version on an adopted schema is ours. */
    record SetBaseline(Version version) implements Bookkeeping {
        @Override
        public ChangesetId id() {
            return new ChangesetId(version.text(), ChangesetId.OURS, AppliedChangeset.BASELINE_PATH);
        }

        @Override
        public String name() {
            return "baseline " + version;
        }
    }

    /** Record a changeset as run, because somebody says that all of it is in place. */
    record RecordAsRun(Changeset changeset) implements Bookkeeping {
        @Override
        public ChangesetId id() {
            return changeset.id();
        }
    }

    /** Give the state behind the newest row a name. */
    record GiveTag(AppliedChangeset newest, String tag) implements Bookkeeping {
        @Override
        public ChangesetId id() {
            return newest.id();
        }

        @Override
        public String name() {
            return "tag " + tag;
        }
    }

    /** Remove the checksum of a row. */
    record ForgetChecksum(AppliedChangeset recorded) implements Bookkeeping {
        @Override
        public ChangesetId id() {
            return recorded.id();
        }
    }

    /** Take the checksum of the file for that of the row. */
    record AcceptChecksum(AppliedChangeset recorded, Changeset changeset) implements Bookkeeping {
        @Override
        public ChangesetId id() {
            return recorded.id();
        }
    }

    /**
     * Give a row the newest kind of checksum, where it has an older one that fits, or none. Nothing was edited, as far as
     * anybody can tell, and nothing is pending for that.
     */
    record WriteChecksum(AppliedChangeset recorded, Changeset changeset) implements Bookkeeping {
        @Override
        public ChangesetId id() {
            return recorded.id();
        }
    }

    /** Note with the row that its file is gone for good. */
    record AcceptGone(AppliedChangeset recorded) implements Bookkeeping {
        @Override
        public ChangesetId id() {
            return recorded.id();
        }
    }

    /** What becomes of a changeset that was interrupted, because somebody has looked. */
    sealed interface Settling extends Bookkeeping {
        InterruptedChangeset interrupted();

        @Override
        default ChangesetId id() {
            return interrupted().id();
        }
    }

    /** Record a changeset that was interrupted as done. */
    record AssumeApplied(InterruptedChangeset interrupted, Changeset changeset) implements Settling {}

    /** Remove the row of a changeset whose undo was interrupted: it is all undone. */
    record AssumeTakenBack(InterruptedChangeset interrupted) implements Settling {}

    /** Note that the statement at which a changeset was interrupted is done; the next run goes on behind it. */
    record AssumeStatementDone(InterruptedChangeset interrupted) implements Settling {}

    /** Note that the statement at which a changeset was interrupted had no effect; the next run goes on with it. */
    record RunStatementAgain(InterruptedChangeset interrupted) implements Settling {}

    /** Forget that a changeset was begun, because all of it has been taken back; the next run starts it from its beginning. */
    record StartOver(InterruptedChangeset interrupted) implements Settling {}
}
