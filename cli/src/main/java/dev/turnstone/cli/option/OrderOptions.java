package dev.turnstone.cli.option;

import dev.turnstone.plan.Goal;
import picocli.CommandLine.Option;

/** In which order routines may run. */
public final class OrderOptions {
    @Option(
            names = "--out-of-order",
            description = "Also run routines below the highest version that is applied; they are an error otherwise.")
    private boolean outOfOrder;

    public Goal.Order order() {
        return outOfOrder ? Goal.Order.OUT_OF_ORDER : Goal.Order.STRICT;
    }
}
