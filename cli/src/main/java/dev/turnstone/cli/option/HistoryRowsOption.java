package dev.turnstone.cli.option;

import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Status;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.cli.option.Syntax.Flag;
import java.util.List;
import java.util.Optional;

/** Whether a script writes the history, too. */
public final class HistoryRowsOption {
    private final Flag withHistory;

    public HistoryRowsOption(Syntax syntax) {
        withHistory = syntax.flag(
                "Also what records the steps: tracking tables, if there are none, and their rows.", "--with-history");
    }

    /**
     * What writes the history of a plan, where that was asked for.
     *
     * @throws TurnstoneException when no script can write it
     */
    public Optional<HistoryScript> rows(Status status, Settings settings) {
        if (!withHistory.isGiven() || status.plan().hasErrors()) {
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
