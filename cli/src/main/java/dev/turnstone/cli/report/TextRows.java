package dev.turnstone.cli.report;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.history.AppliedChangeset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Rows of the history as tables. */
final class TextRows {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private TextRows() {}

    /** Authors and tags have a column where there are any to tell apart. */
    static Table history(List<AppliedChangeset> applied) {
        boolean authors = applied.stream().anyMatch(row -> !row.id().author().equals(ChangesetId.OURS));
        boolean tags = applied.stream().anyMatch(row -> row.tag().isPresent());
        Table table = new Table();
        table.add("ORDER", "WHEN", "ID", authors ? "AUTHOR" : "", "FILE", "HOW", "CHECKSUM", tags ? "TAG" : "", "BY");
        for (AppliedChangeset row : applied) {
            table.add(
                    String.valueOf(row.order()),
                    row.executedAt().map(WHEN::format).orElse("?"),
                    row.id().id(),
                    authors ? row.id().author() : "",
                    row.id().path(),
                    row.how(),
                    shown(row.checksum()),
                    row.tag().orElse(""),
                    row.tool());
        }
        return table;
    }

    static Table checksums(List<ChecksumLine> lines) {
        Table table = new Table();
        if (!lines.isEmpty()) {
            table.add("CHANGESET", "RECORDED", "COMPUTED", "");
        }
        lines.forEach(line -> table.add(
                line.id().name(),
                shown(line.recorded()),
                shown(line.computed()),
                line.state().words()));
        return table;
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
