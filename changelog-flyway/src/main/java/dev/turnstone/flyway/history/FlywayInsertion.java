package dev.turnstone.flyway.history;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.history.HistoryInsertion;
import dev.turnstone.sql.kind.ChangeKind;
import java.util.Optional;

/** Writes the row of a migration as a text, in which the server fills in how long it took. */
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
    public Optional<String> beginning() {
        return Optional.of(writing.startWatch());
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
                        writing.elapsed(),
                        rows.yes())
                + ")";
    }
}
