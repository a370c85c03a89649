package dev.turnstone.apply.file;

import dev.turnstone.apply.journal.MemoryJournal;
import dev.turnstone.file.FileRecord.Result;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.plan.Step;

/**
 * Keeps nothing in the database.
 *
 * @param journal for the time of the run
 */
record NoBook(Jdbc jdbc, MemoryJournal journal) implements FileBook {
    @Override
    public void open(Step.Apply step) {
        step.start().interrupted().ifPresent(from -> journal.insert(jdbc, KeptBook.entry(from)));
    }

    @Override
    public boolean isDone(Step.Apply step) {
        return false;
    }

    @Override
    public void done(Step.Apply step) {
        // Nobody asked for a record.
    }

    @Override
    public void broken(Step.Apply step, Result result) {
        // Nobody asked for a record.
    }
}
