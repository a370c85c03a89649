package dev.turnstone.cli.option;

/** On commands that look at the database only: so that one can go from command to command by changing one word. */
public final class UnusedChangelog {
    private UnusedChangelog() {}

    /** Takes one and does nothing with it. */
    public static void on(Syntax syntax) {
        syntax.argument(0, "0..1", "CHANGELOG", "Not needed here, and not read.");
    }
}
