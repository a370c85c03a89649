package dev.turnstone.plugins.bounds;

import dev.turnstone.sql.kind.Aim.Reach;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The schemas in which a plugin may do something.
 *
 * @param work the one that its unqualified names mean
 * @param shared the one that plugins share with the core
 * @param ofOthers those that other plugins have of their own
 */
public record Places(String work, String shared, List<String> ofOthers) {
    public Places {
        ofOthers = List.copyOf(ofOthers);
    }

    /** Whether it has no schema of its own. */
    public boolean isShared() {
        return work.equals(shared);
    }

    /** Code goes anywhere. Of what only triggers may do, each plugin's schema would be too much to look at for each row. */
    Set<String> lookedAt(Reach reach) {
        Set<String> all = new LinkedHashSet<>(List.of(work, shared));
        if (reach == Reach.ANYTHING) {
            all.addAll(ofOthers);
        }
        return all;
    }
}
