package dev.turnstone.liquibase.source.reach;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.source.runnable.HistoryNotes;
import java.util.List;

/** The tags that there are, for whoever named one that isn't. */
final class Tags {
    private static final int MOST_SHOWN = 5;

    private Tags() {}

    /** In the order of the changelog. */
    static List<String> of(List<LiquibaseChangeset> changesets) {
        return changesets.stream()
                .flatMap(changeset -> HistoryNotes.tag(changeset).stream())
                .distinct()
                .toList();
    }

    static Problem unknown(String tag, List<String> known) {
        List<String> near = NearMisses.of(tag, known);
        List<String> shown = near.isEmpty() ? last(known) : near;
        return new Problem(
                ErrorCode.VERSION_UNKNOWN,
                "There is no tag " + tag + ".",
                List.of(),
                shown.isEmpty()
                        ? "There is no tag at all yet."
                        : near.isEmpty()
                                ? "The newest are " + String.join(", ", shown) + "."
                                : "Did you mean " + String.join(" or ", shown) + "?");
    }

    private static List<String> last(List<String> known) {
        return known.subList(Math.max(0, known.size() - MOST_SHOWN), known.size());
    }
}
