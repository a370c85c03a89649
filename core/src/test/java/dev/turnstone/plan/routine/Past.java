package dev.turnstone.plan.routine;

import dev.turnstone.Position;
import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.History.Presence;
import dev.turnstone.history.History.RunAtWork;
import dev.turnstone.history.History.Schema;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.history.Progress;
import dev.turnstone.sql.PrefixDigest;
import dev.turnstone.sql.SqlStatement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history that never happened. */
final class Past {
    private final List<AppliedChangeset> rows = new ArrayList<>();
    private final List<InterruptedChangeset> interrupted = new ArrayList<>();

    private List<String> tables = List.of();
    private Optional<RunAtWork> atWork = Optional.empty();
    private Optional<LocalDateTime> now = Optional.empty();

    static Past empty() {
        return new Past();
    }

    /** Nothing is recorded, but the schema has tables. */
    static Past unrecorded(String... tables) {
        Past past = new Past();
        past.tables = List.of(tables);
        return past;
    }

    /** What follows is recorded at this moment. */
    Past at(String moment) {
        now = Optional.of(LocalDateTime.parse(moment));
        return this;
    }

    /** The run that began what isn't finished is at it. */
    Past andAtWork() {
        atWork = Optional.of(new RunAtWork("run-1", "session 17"));
        return this;
    }

    static Past ran(String... numbers) {
        Past past = new Past();
        for (String number : numbers) {
            past.andRan(number);
        }
        return past;
    }

    Past andRan(String number) {
        return row(number, "V_" + number + ".sql", AppliedChangeset.EXECUTED, "9:" + number, "");
    }

    Past andRanJava(String number) {
        return row(number, "V_" + number + ".java", AppliedChangeset.EXECUTED, "", "");
    }

    /** The row's checksum is another than the file's. */
    Past andRanBeforeAnEdit(String number) {
        return row(number, "V_" + number + ".sql", AppliedChangeset.EXECUTED, "9:before", "");
    }

    Past andRanFrom(String folder, String number) {
        return row(number, folder + "/V_" + number + ".sql", AppliedChangeset.EXECUTED, "9:" + number, "");
    }

    Past andRecorded(String number) {
        return row(number, "V_" + number + ".sql", AppliedChangeset.MARK_RAN, "9:" + number, "");
    }

    Past andRanAndAcceptedGone(String number) {
        return row(
                number,
                "V_" + number + ".sql",
                AppliedChangeset.EXECUTED,
                "9:" + number,
                AppliedChangeset.FILE_GONE_ACCEPTED);
    }

    Past withBaseline(String version) {
        rows.add(applied(
                new ChangesetId(version, ChangesetId.OURS, AppliedChangeset.BASELINE_PATH),
                AppliedChangeset.MARK_RAN,
                "",
                ""));
        return this;
    }

    /** A row that belongs to somebody else who keeps the same table. */
    Past withForeignRow(String id, String author, String path) {
        rows.add(applied(new ChangesetId(id, author, path), AppliedChangeset.EXECUTED, "9:x", ""));
        return this;
    }

    /** Statement 3 was sent alone, after these two were done. */
    Past andInterrupted(String number, Optional<String> error, String... statements) {
        PrefixDigest digest = new PrefixDigest();
        digest.add(statement(statements[0]));
        digest.add(statement(statements[1]));
        Progress done = new Progress(2, digest.text());
        digest.add(statement(statements[2]));
        Begun third = new Begun(3, 7, digest.text(), Fingerprint.EMPTY);
        return interrupted(
                number,
                done,
                error.<Stop>map(message -> new Stop.Refused(third, message))
                        .orElseGet(() -> new Stop.Unanswered(third)));
    }

    /** A routine in Java, of which nobody knows how far it came. */
    Past andInterruptedJava(String number) {
        return interrupted(number, Progress.NONE, new Stop.Unanswered(Begun.ROUTINE));
    }

    private Past interrupted(String number, Progress progress, Stop stop) {
        ChangesetId id = new ChangesetId(number, ChangesetId.OURS, "V_" + number + ".sql");
        interrupted.add(new InterruptedChangeset(
                id, Direction.APPLY, progress, stop, Answers.NONE, "run-1", "2026-11-22 09:00:00"));
        return this;
    }

    private static SqlStatement statement(String text) {
        return new SqlStatement(text, Position.startOf("x.sql"), List.of(), ";", SqlStatement.Input.NONE);
    }

    private Past row(String number, String path, String how, String checksum, String comments) {
        rows.add(applied(new ChangesetId(number, ChangesetId.OURS, path), how, checksum, comments));
        return this;
    }

    private AppliedChangeset applied(ChangesetId id, String how, String checksum, String comments) {
        return new AppliedChangeset(
                id,
                now,
                rows.size() + 1,
                how,
                checksum.isEmpty() ? Optional.empty() : Optional.of(new Checksum(checksum)),
                "sql",
                comments,
                Optional.empty(),
                "turnstone 0.1.0",
                Optional.empty());
    }

    History history() {
        return new History(Presence.PRESENT, rows, interrupted, atWork, new Schema(tables, List.of()));
    }
}
