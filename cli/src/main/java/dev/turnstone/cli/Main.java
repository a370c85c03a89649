package dev.turnstone.cli;

import dev.turnstone.ErrorCode;
import dev.turnstone.cli.driver.DriverLogs;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.ResultStream;
import dev.turnstone.cli.terminal.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** Where the process begins and ends. Everything else of the command line can run inside a test. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        DriverLogs.keepAway();
        HeadStart.begin(args, System.getenv());
        ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
        Surroundings here = Surroundings.ofThisProcess(results.stream());
        Thread guard = new Thread(() -> endedTooSoon(here));
        Runtime.getRuntime().addShutdownHook(guard);
        int code = results.finish(run(args, here), here.err());
        here.err().flush();
        Runtime.getRuntime().removeShutdownHook(guard);
        if (code == 0) {
            ClassArchive.wanted().ifPresent(ClassArchive::complete);
        }
        System.exit(code);
    }

    /** Code that runs in here, as a routine's, may end the process: that is never success. */
    private static void endedTooSoon(Surroundings here) {
        here.err()
                .println(
                        "INTERRUPTED: The process was ended before the command was done, from outside or by code that ran in it"
                                + " (System.exit in a routine). The next run finds out how far it was.");
        here.err().flush();
        Runtime.getRuntime().halt(ExitCode.of(ErrorCode.INTERRUPTED).number());
    }

    /** Runs one command and tells the exit code. */
    static int run(String[] args, Surroundings here) {
        String[] spelled = CommandTree.spelledOut(args);
        return CommandTree.of(spelled, here).execute(spelled);
    }
}
