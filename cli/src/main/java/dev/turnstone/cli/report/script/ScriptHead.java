package dev.turnstone.cli.report.script;

import dev.turnstone.cli.plan.Emptied;
import dev.turnstone.cli.plan.Foreseen;
import dev.turnstone.cli.plan.Losses;
import dev.turnstone.cli.plan.Untouched;
import dev.turnstone.cli.plan.Words;
import dev.turnstone.plan.Plan;
import java.util.function.Consumer;

/** What stands above the first statement of a script: what it does as a whole, and what it doesn't do. */
final class ScriptHead {
    private final Consumer<String> lines;

    ScriptHead(Consumer<String> lines) {
        this.lines = lines;
    }

    /**
     * What it is, and for whom.
     *
     * @param printed so many steps stand below
     */
    void title(String target, Plan plan, int printed) {
        String location = plan.changelog().location();
        lines.accept((location.isEmpty() ? "on " : location + " on ") + target + ": "
                + (printed == 0 ? "nothing to do" : Words.counted(printed, "step")));
    }

    /**
     * What is to be known of it.
     *
     * @param printed so many steps stand below
     */
    void print(Plan plan, int printed) {
        plan.question()
                .filter(question -> printed > 0)
                .ifPresent(question -> lines.accept("asks first: " + question.text()));
        Untouched.of(plan).forEach(untouched -> lines.accept(untouched.sentence(Words.kind(plan.changelog()))));
        checksums(plan.steps().size() - printed);
        Foreseen.lines(plan).forEach(lines);
        Emptied.by(plan).list(lines);
        Losses.list(Losses.of(plan), Integer.MAX_VALUE, lines);
    }

    private void checksums(int written) {
        if (written > 0) {
            lines.accept("the next run writes the " + Words.counted(written, "checksum")
                    + " that the history lacks, or has in an older form");
        }
    }
}
