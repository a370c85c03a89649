package dev.turnstone.apply.file;

import dev.turnstone.file.FileRecord.Result;
import dev.turnstone.history.Journal;
import dev.turnstone.plan.Step;
import java.sql.SQLException;

/** What is kept of the run of a file. Not thread-safe. */
interface FileBook {
    /** Where it is noted how far it is. */
    Journal journal();

    /** Readies what it needs. Not inside a transaction. */
    void open(Step.Apply step) throws SQLException;

    /** Whether another run has done it meanwhile; inside a transaction that keeps others out. */
    boolean isDone(Step.Apply step) throws SQLException;

    /** Notes that all of it is done, inside its last transaction. */
    void done(Step.Apply step) throws SQLException;

    /** Notes how it broke, behind the rollback. */
    void broken(Step.Apply step, Result result) throws SQLException;
}
