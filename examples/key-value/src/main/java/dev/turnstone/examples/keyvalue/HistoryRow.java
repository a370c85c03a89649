package dev.turnstone.examples.keyvalue;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.history.AppliedChangeset;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a row of the history is written into a value: each of its parts in a line, those that are missing empty. */
final class HistoryRow {
    private HistoryRow() {}

    static String written(AppliedChangeset row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.id().id());
        parts.add(row.id().author());
        parts.add(row.id().path());
        parts.add(row.executedAt().map(LocalDateTime::toString).orElse(""));
        parts.add(String.valueOf(row.order()));
        parts.add(row.how());
        parts.add(row.checksum().map(Checksum::text).orElse(""));
        parts.add(row.description());
        parts.add(row.comments());
        parts.add(row.tag().orElse(""));
        parts.add(row.tool());
        parts.add(row.deployment().orElse(""));
        parts.replaceAll(part -> part.replace('\n', ' '));
        return String.join("\n", parts);
    }

    static AppliedChangeset read(String value) {
        String[] parts = value.split("\n", -1);
        return new AppliedChangeset(
                new ChangesetId(parts[0], parts[1], parts[2]),
                given(parts[3]).map(LocalDateTime::parse),
                Integer.parseInt(parts[4]),
                parts[5],
                given(parts[6]).map(Checksum::new),
                parts[7],
                parts[8],
                given(parts[9]),
                parts[10],
                given(parts[11]));
    }

    private static Optional<String> given(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }
}
