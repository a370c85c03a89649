package dev.turnstone.cli.option;

import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.script.HistoryScript;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a script writes the history, too. */
public final class HistoryRowsOption {
    @Option(
            names = "--with-history",
            description = "Also what records the steps: tracking tables, if there are none, and their rows.")
    private boolean withHistory;

    /**
     * What writes the history of a plan, where that was asked for.
     *
     * @throws TurnstoneException when no script can write it
     */
    public Optional<HistoryScript> rows(Status status, TargetOptions database) {
        if (!withHistory || status.plan().hasErrors()) {
            return Optional.empty();
        }
        HistoryScript script = HistoryScript.of(status, database.settings());
        List<Problem> obstacles = script.obstacles();
        if (!obstacles.isEmpty()) {
            throw new TurnstoneException(obstacles);
        }
        return Optional.of(script);
    }
}
