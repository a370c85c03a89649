package dev.turnstone.cli.option;

import dev.turnstone.settings.type.RoutineFormat;

/** In which order routines may run. On everything that asks for the newest state. */
public final class OrderOptions {
    private OrderOptions() {}

    /** Adds them to a command; what is given is found among its settings. */
    public static void on(Syntax syntax) {
        syntax.setting(RoutineFormat.OUT_OF_ORDER);
    }
}
