package dev.turnstone.cli;

import dev.turnstone.Turnstone;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code turnstone} says without a command. */
@Command(
        name = "turnstone",
        versionProvider = RootCommand.VersionText.class,
        header = "Takes a database schema from where it is to where the software needs it.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "'turnstone COMMAND --help' explains a command.",
            "",
            "Settings come from options, else from files in the secrets folder (/var/run/secrets, or"
                    + " TURNSTONE_SECRETS_DIR), else from the environment: JDBC_URL, JDBC_USERNAME, JDBC_PASSWORD.",
            "",
            "Exit codes: 0 done or nothing to do, 1 unexpected fault, 2 usage or settings, 3 changes are pending,"
                    + " 4 validation failed, 5 a run failed, 6 lock not obtained, 7 database is ahead,"
                    + " 8 cannot connect."
        })
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    /** Read only when asked for. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "turnstone " + Turnstone.version(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
            };
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? One of: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
