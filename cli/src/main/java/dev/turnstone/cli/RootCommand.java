package dev.turnstone.cli;

import dev.turnstone.Turnstone;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What {@code turnstone} says without a command. */
final class RootCommand implements Runnable {
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    RootCommand() {
        spec.name("turnstone").versionProvider(RootCommand::version);
        spec.usageMessage()
                .header("Takes a database schema from where it is to where the software needs it.")
                .synopsisSubcommandLabel("COMMAND")
                .footer(
                        "",
                        "'turnstone COMMAND --help' explains a command.",
                        "",
                        "Settings come from options, else from files in the secrets folder (/var/run/secrets, or"
                                + " TURNSTONE_SECRETS_DIR), else from the environment, else from turnstone.yaml: JDBC_URL,"
                                + " JDBC_USERNAME, JDBC_PASSWORD and more; 'turnstone settings' shows them.",
                        "",
                        "Exit codes: 0 done or nothing to do, 1 unexpected fault, 2 usage or settings, 3 changes are"
                                + " pending, 4 validation failed, 5 a run failed, 6 lock not obtained, 7 database is ahead,"
                                + " 8 cannot connect.");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        spec.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
    }

    CommandSpec spec() {
        return spec;
    }

    /** Read only when asked for. */
    private static String[] version() {
        return new String[] {
            "turnstone " + Turnstone.version(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
        };
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? One of: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
