package dev.turnstone.liquibase.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import java.util.List;
import java.util.Locale;

/** The tags that there are, for whoever named one that isn't. */
final class Tags {
    private static final int MOST_SHOWN = 5;

    private Tags() {}

    /** In the order of the changelog. */
    static List<String> of(LiquibaseChangelog changelog) {
        return changelog.changesets().stream()
                .flatMap(changeset -> Conversion.tag(changeset).stream())
                .distinct()
                .toList();
    }

    static Problem unknown(String tag, List<String> known) {
        List<String> near = known.stream().filter(other -> isNear(tag, other)).toList();
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

    /** Whether one becomes the other with two letters more, less or other. */
    private static boolean isNear(String one, String other) {
        return distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) <= 2;
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int other1 = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(other1, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
