package dev.turnstone.cli.command.replication;

import dev.turnstone.cli.command.CommandGroup;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.concurrent.Callable;

/** {@code turnstone replication}. */
public final class ReplicationCommand {
    private ReplicationCommand() {}

    /** The command with those of its own. */
    public static Callable<Integer> of(Syntax syntax, Surroundings here) {
        return new CommandGroup(
                        syntax,
                        here,
                        "A publisher of PostgreSQL and its subscribers: how they stand, and one changelog for all of them.")
                .with("status", TopologyCommand::new)
                .with("check", RollOutCheckCommand::new)
                .with("migrate", RollOutCommand::new)
                .with("verify", VerifyCommand::new);
    }
}
