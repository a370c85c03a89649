package dev.turnstone.cli.option;

import dev.turnstone.cli.demand.HistoryRows;
import dev.turnstone.cli.option.Syntax.Flag;

/** Whether a script writes the history, too. */
public final class HistoryRowsOption {
    private final Flag withHistory;

    public HistoryRowsOption(Syntax syntax) {
        withHistory = syntax.flag(
                "Also what records the steps: tracking tables, if there are none, and their rows.", "--with-history");
    }

    /** Whether that was asked for. */
    public HistoryRows rows() {
        return withHistory.isGiven() ? HistoryRows.WITH : HistoryRows.WITHOUT;
    }
}
