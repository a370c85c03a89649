package dev.turnstone.liquibase.source;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import java.util.List;
import java.util.Optional;

/** What is told that can't be done with a Liquibase changelog, or not by us. */
final class Refusals {
    private Refusals() {}

    /** Statements are sent over the connection; a changeset may name a program that is to execute them instead. */
    static Optional<Problem> ofExecutor(LiquibaseChangeset changeset) {
        return changeset
                .behaviour()
                .runWith()
                .filter(name -> !name.equalsIgnoreCase("jdbc"))
                .map(name -> new Problem(
                        ErrorCode.CHANGESET_INVALID,
                        changeset.id() + " is to be run with " + name
                                + ", a program that Turnstone doesn't start; Liquibase does so only in its paid edition.",
                        List.of(changeset.at()),
                        "Take runWith=\"" + name + "\" out, and write as SQL what only " + name + " understands."));
    }

    static Problem noBaseline(String location) {
        return new Problem(
                ErrorCode.VERSION_UNKNOWN,
                location + " is a Liquibase changelog, which has no versions to begin at.",
                List.of(),
                Advice.of("Where its changes are in place already, record them as run: ")
                        .then(NextCommand.of("mark", location, "--all"))
                        .then("."));
    }
}
