package dev.turnstone.cli;

import dev.turnstone.cli.driver.DriverLogs;
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
        int code = results.finish(run(args, here), here.err());
        here.err().flush();
        if (code == 0) {
            ClassArchive.wanted().ifPresent(ClassArchive::complete);
        }
        System.exit(code);
    }

    /** Runs one command and tells the exit code. */
    static int run(String[] args, Surroundings here) {
        String[] spelled = CommandTree.spelledOut(args);
        return CommandTree.of(spelled, here).execute(spelled);
    }
}
