package dev.turnstone.flyway.history;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.history.HistoryInsertion;
import dev.turnstone.sql.kind.ChangeKind;

/** Writes the row of a migration as a text. How long one of many in a message took isn't known before it is sent: 0. */
final class FlywayInsertion implements HistoryInsertion {
    private final FlywayRows rows;
    private final Grouping writing;
    private final String beginning;

    FlywayInsertion(FlywayRows rows, Grouping writing) {
        this.rows = rows;
        this.writing = writing;
        this.beginning = rows.beginning() + "VALUES (";
    }

    @Override
    public String of(Changeset changeset, ChangeKind kind, int order) {
        return beginning
                + String.join(
                        ", ",
                        String.valueOf(order),
                        FlywayId.version(changeset.id()).map(writing::literal).orElse("NULL"),
                        writing.literal(
                                FlywayId.shownDescription(changeset.notes().description())),
                        writing.literal(FlywayRows.typeOf(changeset).name()),
                        writing.literal(changeset.id().path()),
                        FlywayRows.checksumOf(changeset).map(String::valueOf).orElse("NULL"),
                        rows.installedBy(),
                        "0",
                        rows.yes())
                + ")";
    }
}
