package dev.turnstone.store;

import dev.turnstone.apply.journal.RowNumbers;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.RunSignature;
import dev.turnstone.plan.Step;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What the row of a step is once it is done: every step is about one row. */
final class RowsAfter {
    private final List<AppliedChangeset> before;
    private final RunSignature run;
    private final RowNumbers numbers;

    RowsAfter(History before, RunSignature run) {
        this.before = before.applied();
        this.run = run;
        this.numbers = new RowNumbers(before.nextOrder());
    }

    /** The row as it is then; empty when there is none any more. */
    Optional<AppliedChangeset> after(Step step) {
        if (step instanceof Step.TakeBack || step instanceof Step.Forget) {
            return Optional.empty();
        }
        if (step instanceof Step.Apply apply) {
            return Optional.of(written(apply.changeset(), apply.row(), AppliedChangeset.EXECUTED));
        }
        if (step instanceof Step.MarkRan mark) {
            return Optional.of(written(mark.changeset(), mark.row(), AppliedChangeset.MARK_RAN));
        }
        if (step instanceof Step.RecordAsRun record) {
            return Optional.of(written(record.changeset(), Step.Row.NEW, AppliedChangeset.EXECUTED));
        }
        if (step instanceof Step.SetBaseline) {
            return Optional.of(row(
                    step.id(), AppliedChangeset.MARK_RAN, Optional.empty(), RowNotes.of("baseline"), Optional.empty()));
        }
        return Optional.of(noted(step));
    }

    /** What changes a row that stays. */
    private static AppliedChangeset noted(Step step) {
        if (step instanceof Step.AcceptChecksum accept) {
            AppliedChangeset row = accept.recorded();
            return changed(row, accept.changeset().checksum(), row.comments(), row.tag());
        }
        if (step instanceof Step.WriteChecksum write) {
            AppliedChangeset row = write.recorded();
            return changed(row, write.changeset().checksum(), row.comments(), row.tag());
        }
        if (step instanceof Step.AcceptGone accept) {
            AppliedChangeset row = accept.recorded();
            return changed(row, row.checksum(), AppliedChangeset.FILE_GONE_ACCEPTED, row.tag());
        }
        if (step instanceof Step.GiveTag give) {
            AppliedChangeset row = give.newest();
            return changed(row, row.checksum(), row.comments(), Optional.of(give.tag()));
        }
        if (step instanceof Step.ForgetChecksum forget) {
            AppliedChangeset row = forget.recorded();
            return changed(row, Optional.empty(), row.comments(), row.tag());
        }
        throw new IllegalArgumentException(step.name() + " was begun and not finished, which no store can be");
    }

    private AppliedChangeset written(Changeset changeset, Step.Row row, String how) {
        boolean again = row == Step.Row.UPDATED;
        Optional<String> tag = changeset.notes().tag().or(() -> again ? tagOf(changeset.id()) : Optional.empty());
        return row(changeset.id(), again ? AppliedChangeset.RERAN : how, changeset.checksum(), changeset.notes(), tag);
    }

    private Optional<String> tagOf(ChangesetId id) {
        return before.stream().filter(row -> row.id().equals(id)).findFirst().flatMap(AppliedChangeset::tag);
    }

    private AppliedChangeset row(
            ChangesetId id, String how, Optional<Checksum> checksum, RowNotes notes, Optional<String> tag) {
        return new AppliedChangeset(
                id,
                Optional.of(LocalDateTime.now()),
                numbers.next(),
                how,
                checksum,
                notes.description(),
                notes.comments(),
                tag,
                run.tool(),
                Optional.of(run.deployment()));
    }

    private static AppliedChangeset changed(
            AppliedChangeset row, Optional<Checksum> checksum, String comments, Optional<String> tag) {
        return new AppliedChangeset(
                row.id(),
                row.executedAt(),
                row.order(),
                row.how(),
                checksum,
                row.description(),
                comments,
                tag,
                row.tool(),
                row.deployment());
    }
}
