package dev.turnstone.history.changelog;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryInsertion;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.RunSignature;
import dev.turnstone.sql.kind.ChangeKind;
import java.util.Optional;

/** Writes the statement that records a changeset as having been run, as a text that is sent with others. */
final class ChangelogInsertion implements HistoryInsertion {
    private final String beginning;
    private final Grouping writing;
    private final RunSignature run;

    ChangelogInsertion(Dialect dialect, HistoryName name, Grouping writing, RunSignature run) {
        this.beginning = "INSERT INTO " + name.qualified(dialect.naming()) + ChangelogRows.INSERTED_COLUMNS;
        this.writing = writing;
        this.run = run;
    }

    @Override
    public String of(Changeset changeset, ChangeKind kind, int order) {
        String[] values = {
            writing.literal(changeset.id().id()),
            writing.literal(changeset.id().author()),
            writing.literal(changeset.id().path()),
            writing.now(),
            String.valueOf(order),
            writing.literal(AppliedChangeset.EXECUTED),
            orNull(changeset.checksum().map(Checksum::text)),
            writing.literal(ChangelogRows.shortened(changeset.notes().description())),
            writing.literal(ChangelogRows.shortened(changeset.notes().comments())),
            orNull(changeset.notes().tag()),
            orNull(changeset.notes().contexts()),
            orNull(changeset.notes().labels()),
            writing.literal(run.toolFor(kind)),
            writing.literal(run.deployment())
        };
        return beginning + String.join(", ", values) + ")";
    }

    private String orNull(Optional<String> text) {
        return text.map(writing::literal).orElse("NULL");
    }
}
