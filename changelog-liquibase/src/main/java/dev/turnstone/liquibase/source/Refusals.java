package dev.turnstone.liquibase.source;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import java.util.List;

/** What commands for routines are told that mean nothing for Liquibase changelogs. */
final class Refusals {
    private Refusals() {}

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
