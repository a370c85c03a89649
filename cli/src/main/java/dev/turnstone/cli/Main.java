package dev.turnstone.cli;

/** Where the process begins and ends. Everything else of the command line can run inside a test. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Surroundings here = Surroundings.ofThisProcess();
        int code = run(args, here);
        here.out().flush();
        here.err().flush();
        System.exit(code);
    }

    /** Runs one command and tells the exit code. */
    static int run(String[] args, Surroundings here) {
        return CommandTree.of(args, here).execute(args);
    }
}
