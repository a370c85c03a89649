package dev.turnstone.cli.option;

import dev.turnstone.plan.Goal;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.RoutineFormat;

/** In which order routines may run. */
public final class OrderOptions {
    public OrderOptions(Syntax syntax) {
        syntax.setting(RoutineFormat.OUT_OF_ORDER);
    }

    /** The order of a run. */
    public Goal.Order order(Assignment run) {
        return RoutineFormat.order(run.values());
    }
}
