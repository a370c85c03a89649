package dev.turnstone.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code turnstone completion}. */
@Command(
        abbreviateSynopsis = true,
        description = {
            "Print a script that makes the shell complete commands and options.",
            "For this shell only: source <(turnstone completion bash). For good: put that line into ~/.bashrc or ~/.zshrc."
        })
final class CompletionCommand implements Runnable {
    private final Surroundings here;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SHELL",
            description = "${COMPLETION-CANDIDATES}; one script serves both.")
    private Shell shell = Shell.bash;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /** The shells that the script is for. */
    enum Shell {
        bash,
        zsh
    }

    CompletionCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public void run() {
        here.out().print(AutoComplete.bash("turnstone", CommandTree.whole(here)));
        here.out().flush();
    }
}
