package dev.turnstone.flyway.source;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.FirstFew;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.history.History;
import java.util.List;
import java.util.function.Consumer;

/** Where a history begins: in an empty schema, or with a baseline. */
record Beginning(History history, String location, Consumer<Problem> problems) {

    /** Whether there is something in the schema, and nobody has written down what. */
    boolean isUnknown() {
        return history.presence() == History.Presence.MISSING
                && !history.schema().tables().isEmpty();
    }

    void check() {
        List<String> tables = history.schema().tables();
        List<String> histories = history.schema().histories();
        if (!isUnknown()) {
            return;
        }
        Advice advice = Advice.of(
                        histories.isEmpty()
                                ? "If it is at some version already, say at which: "
                                : "If " + FirstFew.of(histories)
                                        + " is the history, name it with --history-table. Otherwise say at which version it is: ")
                .then(NextCommand.of("baseline", location, "VERSION"))
                .then(".");
        problems.accept(new Problem(
                ErrorCode.HISTORY_MISSING,
                "The schema has tables (" + FirstFew.of(tables) + "), and no history says what was applied.",
                List.of(),
                advice));
    }

    static Problem alreadyBegun(String location) {
        return new Problem(
                ErrorCode.HISTORY_PRESENT,
                "The database has a history already, and a baseline is for a schema without one.",
                List.of(),
                Advice.of("What is pending here tells: ")
                        .then(NextCommand.of("status", location))
                        .then("."));
    }
}
