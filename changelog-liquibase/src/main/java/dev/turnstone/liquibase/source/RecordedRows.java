package dev.turnstone.liquibase.source;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.read.LogicalPath;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of a history by the changesets they are of. Case, and how a path is written, tell none apart. */
final class RecordedRows {
    private static final Comparator<AppliedChangeset> BY_AGE = Comparator.comparing(
                    (AppliedChangeset row) -> row.executedAt().orElse(LocalDateTime.MIN))
            .thenComparingInt(AppliedChangeset::order);

    private final Map<Key, AppliedChangeset> rows = new HashMap<>();

    private record Key(String id, String author, String path) {
        static Key of(ChangesetId id) {
            return new Key(lower(id.id()), lower(id.author()), lower(LogicalPath.normalised(id.path())));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Of several rows of a changeset the newest counts. */
    RecordedRows(List<AppliedChangeset> applied) {
        for (AppliedChangeset row : applied) {
            rows.merge(Key.of(row.id()), row, (one, other) -> BY_AGE.compare(one, other) > 0 ? one : other);
        }
    }

    Optional<AppliedChangeset> of(ChangesetId id) {
        return Optional.ofNullable(rows.get(Key.of(id)));
    }

    /** Rows of the same id and author under other paths. */
    List<AppliedChangeset> elsewhere(ChangesetId id) {
        Key key = Key.of(id);
        return rows.entrySet().stream()
                .filter(row -> row.getKey().id().equals(key.id())
                        && row.getKey().author().equals(key.author())
                        && !row.getKey().equals(key))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** That of the Liquibase which wrote the newest of its rows, so that it finds checksums it would have written. */
    Recipe recipe() {
        return rows.values().stream()
                .filter(row -> !row.tool().startsWith(ChangesetId.OURS))
                .max(BY_AGE)
                .map(row -> Recipe.writtenBy(row.tool()))
                .orElse(Recipe.V9);
    }
}
