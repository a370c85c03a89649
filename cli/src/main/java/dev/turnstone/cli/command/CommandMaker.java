package dev.turnstone.cli.command;

import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.concurrent.Callable;

/** Makes a command, which says what it takes. */
@FunctionalInterface
public interface CommandMaker {
    /** The command, which has told the syntax all that it understands. */
    Callable<Integer> make(Syntax syntax, Surroundings here);
}
