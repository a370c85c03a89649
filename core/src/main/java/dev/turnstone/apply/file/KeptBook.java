package dev.turnstone.apply.file;

import dev.turnstone.apply.place.Workplace;
import dev.turnstone.file.FileRecord;
import dev.turnstone.file.FileRecord.Result;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.Journal;
import dev.turnstone.history.JournalTable;
import dev.turnstone.history.OwnerTable;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Keeps in our own store that a file was run; and in the journal how far it is, while it commits on the way. */
final class KeptBook implements FileBook {
    private final Workplace place;
    private final JournalTable journal;
    private final OwnerTable records;

    KeptBook(Workplace place) {
        this.place = place;
        this.journal = new JournalTable(place.dialect(), place.name());
        this.records = new OwnerTable(place.dialect(), place.name());
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void open(Step.Apply step) throws SQLException {
        if (records.read(place.jdbc()).isEmpty()) {
            records.create(place.jdbc());
        }
        if (step.start().interrupted().isPresent()) {
            // Where somebody said it, the journal doesn't know.
            journal.ensureExists(place.jdbc());
            journal.clear(place.jdbc(), step.id());
            journal.insert(place.jdbc(), entry(step.start().interrupted().get()));
        }
    }

    /** What a journal has of it. */
    static Journal.Entry entry(InterruptedChangeset from) {
        return new Journal.Entry(
                from.id(), from.direction(), from.progress(), from.stop(), from.answers(), from.runId());
    }

    @Override
    public boolean isDone(Step.Apply step) throws SQLException {
        String digest = step.changeset().checksum().orElseThrow().text();
        return records.read(place.jdbc()).orElse(List.of()).stream()
                .filter(note -> FileRecord.isAbout(note, step.id().path()))
                .map(FileRecord::of)
                .anyMatch(record ->
                        record.result() == Result.DONE && record.digest().text().equals(digest));
    }

    @Override
    public void done(Step.Apply step) throws SQLException {
        keep(step, Result.DONE);
    }

    @Override
    public void broken(Step.Apply step, Result result) throws SQLException {
        keep(step, result);
    }

    private void keep(Step.Apply step, Result result) throws SQLException {
        OwnerNote note = new FileRecord(
                        step.id().path(),
                        step.changeset().checksum().orElseThrow(),
                        result,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        place.run().runId())
                .toNote();
        records.replace(place.jdbc(), List.of(note), List.of());
    }
}
