package dev.turnstone.liquibase.source.recorded;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.read.LogicalPath;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of a history by the changesets they are of. Case, and how a path is written, tell none apart. */
public final class RecordedRows {
    public static final Comparator<AppliedChangeset> BY_AGE = Comparator.comparing(
                    (AppliedChangeset row) -> row.executedAt().orElse(LocalDateTime.MIN))
            .thenComparingInt(AppliedChangeset::order);

    /** The last Liquibase under an open-source licence. */
    private static final String NEWEST_OPEN = "4.33.0";

    private final Map<Key, AppliedChangeset> rows = new HashMap<>();
    private final Map<Namesakes, List<Key>> namesakes = new HashMap<>();

    /** What changesets of several files have in common that are called alike. */
    private record Namesakes(String id, String author) {}

    private record Key(Namesakes name, String path) {
        static Key of(ChangesetId id) {
            return new Key(new Namesakes(lower(id.id()), lower(id.author())), lower(LogicalPath.normalised(id.path())));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Of several rows of a changeset the newest counts. */
    public RecordedRows(List<AppliedChangeset> applied) {
        for (AppliedChangeset row : applied) {
            rows.merge(Key.of(row.id()), row, (one, other) -> BY_AGE.compare(one, other) > 0 ? one : other);
        }
        rows.keySet()
                .forEach(key -> namesakes
                        .computeIfAbsent(key.name(), name -> new ArrayList<>(1))
                        .add(key));
    }

    public Optional<AppliedChangeset> of(ChangesetId id) {
        return Optional.ofNullable(rows.get(Key.of(id)));
    }

    /** A changeset by the name under which it is recorded, if it is: its row is to be found again. */
    public LiquibaseChangeset asRecorded(LiquibaseChangeset changeset) {
        for (ChangesetId former : changeset.former()) {
            Optional<AppliedChangeset> row = of(former);
            if (row.isPresent()) {
                return changeset.as(row.get().id());
            }
        }
        return of(changeset.id())
                .filter(row -> !row.id().equals(changeset.id()))
                .map(row -> changeset.as(row.id()))
                .orElse(changeset);
    }

    /** Rows of the same id and author under other paths. */
    public List<AppliedChangeset> elsewhere(ChangesetId id) {
        Key own = Key.of(id);
        return namesakes.getOrDefault(own.name(), List.of()).stream()
                .filter(key -> !key.equals(own))
                .flatMap(key -> Optional.ofNullable(rows.get(key)).stream())
                .toList();
    }

    /**
     * That of the Liquibase which wrote the newest of its rows, so that it finds checksums it would have written. Where none
     * has written yet, it is the newest that is open source: it alone would refuse the plain one.
     */
    public Recipe recipe() {
        return rows.values().stream()
                .filter(row -> !row.tool().startsWith(ChangesetId.OURS))
                .max(BY_AGE)
                .map(row -> Recipe.writtenBy(row.tool()))
                .orElseGet(() -> Recipe.writtenBy(NEWEST_OPEN));
    }
}
