package dev.turnstone.cli.option;

import dev.turnstone.cli.option.Syntax.Choice;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.value.StepOption;
import dev.turnstone.plan.Repair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What somebody knows better than the history: what became of a step that was interrupted. */
public final class RepairOptions {
    private final Map<Taken<String>, Function<String, Repair>> settlings = new LinkedHashMap<>();

    /** @param example what a step is called */
    public RepairOptions(Choice settling, String example) {
        add(
                settling,
                "--assume-done",
                ", as " + example + ": the statement it was at took effect (of Java: all did).",
                Repair.AssumeDone::new);
        add(settling, "--run-again", ": the statement it was at had no effect; run it.", Repair.RunAgain::new);
        add(
                settling,
                "--assume-complete",
                ": all of it is in place, somebody has done the rest.",
                Repair.AssumeComplete::new);
        add(
                settling,
                "--start-over",
                ": what it did has been taken back; run it from its beginning.",
                Repair.StartOver::new);
    }

    private void add(Choice settling, String name, String meaning, Function<String, Repair> repair) {
        settlings.put(settling.value(new StepOption(), "STEP", "Of an interrupted step" + meaning, name), repair);
    }

    /** What was given; empty when nothing was. */
    public Optional<Repair> given() {
        return settlings.entrySet().stream()
                .flatMap(entry -> entry.getKey().value().map(entry.getValue()).stream())
                .findFirst();
    }
}
