package dev.turnstone.cli.report;

/** What people can do about something that nobody thought of. */
public final class Faults {
    private Faults() {}

    public static String next(Throwable fault) {
        return fault instanceof OutOfMemoryError
                ? "Java needs more memory than it may take here. Give it more, as in TURNSTONE_JAVA_OPTS=-Xmx2g, and run"
                        + " again; what was not completed is rolled back, or status tells."
                : "This is a fault of turnstone itself. Run it again with --verbose and report what it shows.";
    }
}
