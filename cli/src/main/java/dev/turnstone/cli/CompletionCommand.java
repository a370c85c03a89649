package dev.turnstone.cli;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.AutoComplete;

/** {@code turnstone completion}. */
final class CompletionCommand implements Callable<Integer> {
    private final Surroundings here;
    private final OutputOptions output;

    /** The shells that the script is for. */
    enum Shell {
        bash,
        zsh
    }

    CompletionCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Print a script that makes the shell complete commands and options.",
                "For this shell only: source <(turnstone completion bash). For good: put that line into ~/.bashrc or"
                        + " ~/.zshrc.");
        this.here = here;
        syntax.argument(Shell.class, 0, "SHELL", "${COMPLETION-CANDIDATES}; one script serves both.");
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("completion", here, output.output(), job -> {
            job.report().completion(AutoComplete.bash(Surroundings.PROGRAM, CommandTree.whole(here)));
            return ExitCode.DONE;
        });
    }
}
