package dev.turnstone.replication.rollout;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.file.FileRecord;
import dev.turnstone.file.SqlFile;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.sql.SqlStatement;
import java.util.Collection;
import java.util.Objects;

/**
 * A statement that is run apart from the others of its changeset. Until all of them are done it is recorded as a file would
 * be, in the same transaction as what it does.
 *
 * @param name what it is recorded as
 * @param directives of its changeset
 */
public record ChangesetPart(String name, SqlStatement statement, Directives directives) {
    public ChangesetPart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(directives, "directives");
    }

    /** A statement of a changeset by its number, counted from 1. */
    static ChangesetPart of(Changeset changeset, SqlStatement statement, int number) {
        Directives written = changeset.directives();
        Directives alone = new Directives(
                TransactionMode.DEFAULT,
                written.statementTimeout(),
                written.expected(),
                written.equivalentOf(),
                written.delimiter());
        return new ChangesetPart(prefix(changeset.id()) + number, statement, alone);
    }

    private static String prefix(ChangesetId changeset) {
        return changeset.argument() + "#";
    }

    /** Whether a note says that a part of a changeset is done. */
    public static boolean isAbout(OwnerNote note, ChangesetId changeset) {
        return note.kind() == OwnerNote.Kind.FILE_RUN && note.item().startsWith(prefix(changeset));
    }

    /** As a file that is run by itself. */
    public SqlFile file() {
        return SqlFile.of(statement, name, directives);
    }

    /** Whether it is done where these are the records. */
    boolean isAmong(Collection<FileRecord> records) {
        return records.stream()
                .anyMatch(record -> record.name().equals(name)
                        && record.result() == FileRecord.Result.DONE
                        && file().digest().filter(record.digest()::equals).isPresent());
    }
}
