package dev.turnstone.cli.report.progress;

import dev.turnstone.changelog.Change;

/** Lets people see what Java routines log; everybody else's log stays at warnings. */
public final class RoutineLogs {
    private RoutineLogs() {}

    /** To be called before the routine's logger is made: slf4j-simple then reads its level, and never again. */
    static void show(Change change) {
        if (change instanceof Change.Code code) {
            System.setProperty("org.slf4j.simpleLogger.log." + code.className(), "info");
        }
    }
}
