package dev.turnstone.cli.option;

import dev.turnstone.settings.type.GateSettings;

/** What is done before the gate. */
public final class GateOptions {
    private GateOptions() {}

    /** Adds them to a command; what is given is found among its settings. */
    public static void on(Syntax syntax) {
        syntax.setting(GateSettings.WAIT_AT_MOST, "--timeout");
        syntax.setting(GateSettings.AHEAD);
    }
}
