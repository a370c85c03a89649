package dev.turnstone.clean;

import dev.turnstone.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What became of a file.
 *
 * @param before its text
 * @param sql what is left; not to be used when there are leftovers
 * @param statements so many are left
 * @param removals what was taken out, in the order of the file
 * @param leftovers what nobody knows to be SQL or not; with any of them the file is refused
 */
public record Cleaned(String before, String sql, int statements, List<Removal> removals, List<Problem> leftovers) {
    public Cleaned {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(sql, "sql");
        removals = List.copyOf(removals);
        leftovers = List.copyOf(leftovers);
    }
}
