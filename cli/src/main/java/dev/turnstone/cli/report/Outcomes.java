package dev.turnstone.cli.report;

import dev.turnstone.apply.Outcome;

/** What outcomes are called in documents. */
public final class Outcomes {
    private Outcomes() {}

    public static String nameOf(Outcome outcome) {
        if (outcome instanceof Outcome.Completed) {
            return outcome.done().isEmpty() ? "NOTHING_TO_DO" : "DONE";
        }
        return outcome instanceof Outcome.Refused ? "REFUSED" : "FAILED";
    }
}
