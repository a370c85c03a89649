package dev.turnstone.settings.assign;

import dev.turnstone.Problem;
import java.util.List;

/**
 * All targets that the settings name, and what people should know about how they were read.
 *
 * @param runs at least one
 * @param notices warnings
 */
public record Assignments(List<Assignment> runs, List<Problem> notices) {
    public Assignments {
        runs = List.copyOf(runs);
        notices = List.copyOf(notices);
    }
}
