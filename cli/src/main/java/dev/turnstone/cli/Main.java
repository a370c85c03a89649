package dev.turnstone.cli;

/** Where the process begins and ends. Everything else of the command line can run inside a test. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Surroundings here = Surroundings.ofThisProcess();
        int code = run(args, here);
        // Flushes as well. A script that is cut short must not look complete.
        if (here.out().checkError() && code == 0) {
            here.err()
                    .println(
                            "FAULT: The output could not be written completely: is the disk full, or the reader gone?");
            code = 1;
        }
        here.err().flush();
        if (code == 0) {
            ClassArchive.wanted().ifPresent(ClassArchive::complete);
        }
        System.exit(code);
    }

    /** Runs one command and tells the exit code. */
    static int run(String[] args, Surroundings here) {
        return CommandTree.of(args, here).execute(args);
    }
}
