package dev.turnstone.cli.report.text;

import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.cli.plan.Words;
import dev.turnstone.cli.terminal.Colour;
import dev.turnstone.cli.terminal.Times;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What a run did to one target, for people. */
record TextOutcomes(PrintStream out, Consumer<List<Problem>> problems, TextPlugins.Paint paint) {

    void of(String target, Outcome outcome, Duration took) {
        if (outcome instanceof Outcome.Completed) {
            problems.accept(outcome.warnings());
            out.println(
                    outcome.done().isEmpty()
                            ? "Nothing to do on " + target + "."
                            : paint.paint(Colour.GOOD, "Done") + ": "
                                    + Words.counted(outcome.done().size(), "step") + " on " + target + " in "
                                    + Times.shown(took) + ".");
        } else if (outcome instanceof Outcome.Refused refused) {
            problems.accept(refused.plan().problems());
            nothingWasRun(target);
        } else if (outcome instanceof Outcome.Failed failed) {
            problems.accept(failed.warnings());
            problems.accept(List.of(failed.failure().problem()));
            out.println(paint.paint(Colour.BAD, "Failed") + ": " + failed.done().size() + " of "
                    + Words.counted(failed.plan().steps().size(), "step") + " done on " + target + ".");
        }
    }

    void nothingWasRun(String target) {
        out.println(paint.paint(Colour.BAD, "Nothing was run") + " on " + target + ".");
    }
}
