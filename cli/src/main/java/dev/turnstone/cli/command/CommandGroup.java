package dev.turnstone.cli.command;

import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParameterException;

/** A command whose own commands do all the work. */
public final class CommandGroup implements Callable<Integer> {
    private final Syntax syntax;
    private final Surroundings here;

    /** @param says what the help tells of all of them */
    public CommandGroup(Syntax syntax, Surroundings here, String says) {
        this.syntax = syntax;
        this.here = here;
        syntax.says(says);
        syntax.help();
    }

    /** One command more. */
    public CommandGroup with(String name, CommandMaker maker) {
        Syntax own = new Syntax();
        own.then(maker.make(own, here));
        syntax.subcommand(name, own);
        return this;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                syntax.spec().commandLine(),
                "Which command? One of: "
                        + String.join(", ", syntax.spec().subcommands().keySet()) + ".");
    }
}
