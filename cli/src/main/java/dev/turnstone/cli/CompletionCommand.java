package dev.turnstone.cli;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code turnstone completion}. */
@Command(
        abbreviateSynopsis = true,
        description = {
            "Print a script that makes the shell complete commands and options.",
            "For this shell only: source <(turnstone completion bash). For good: put that line into ~/.bashrc or ~/.zshrc."
        })
final class CompletionCommand implements Callable<Integer> {
    private final Surroundings here;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SHELL",
            description = "${COMPLETION-CANDIDATES}; one script serves both.")
    private Shell shell = Shell.bash;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** The shells that the script is for. */
    enum Shell {
        bash,
        zsh
    }

    CompletionCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return Job.run("completion", here, output, job -> {
            job.report().completion(AutoComplete.bash(Surroundings.PROGRAM, CommandTree.whole(here)));
            return ExitCode.DONE;
        });
    }
}
