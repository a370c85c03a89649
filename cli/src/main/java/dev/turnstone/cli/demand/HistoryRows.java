package dev.turnstone.cli.demand;

import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Status;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.script.HistoryScript;
import java.util.List;
import java.util.Optional;

/** Whether a script writes the history, too. */
public enum HistoryRows {
    WITH,
    WITHOUT;

    /**
     * What writes the history of a plan, where that was asked for.
     *
     * @throws TurnstoneException when no script can write it
     */
    public Optional<HistoryScript> of(Status status, Settings settings) {
        if (this == WITHOUT || status.plan().hasErrors()) {
            return Optional.empty();
        }
        HistoryScript script = Turnstone.historyScript(status, settings);
        List<Problem> obstacles = script.obstacles();
        if (!obstacles.isEmpty()) {
            throw new TurnstoneException(obstacles);
        }
        return Optional.of(script);
    }
}
