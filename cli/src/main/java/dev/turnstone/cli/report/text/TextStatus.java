package dev.turnstone.cli.report.text;

import dev.turnstone.Status;
import dev.turnstone.cli.plan.Untouched;
import dev.turnstone.cli.plan.Words;
import dev.turnstone.cli.report.StepText;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.io.PrintStream;
import java.util.List;

/** How a target stands to a changelog, for people. */
final class TextStatus {
    private final PrintStream out;

    TextStatus(PrintStream out) {
        this.out = out;
    }

    void print(Status status) {
        Plan plan = status.plan();
        boolean noDatabase = plan.history().presence() == History.Presence.NO_DATABASE;
        List<AppliedChangeset> applied = plan.standing().applied();
        Table facts = new Table();
        facts.add(
                "Target",
                status.target()
                        + (noDatabase
                                ? " (no database yet)"
                                : status.server().isEmpty() ? "" : ", " + status.server()));
        facts.add(
                "Changelog",
                plan.changelog().location() + ", "
                        + Words.counted(plan.changelog().changesets().size(), Words.kind(plan.changelog())));
        facts.add(
                "Applied",
                applied.isEmpty()
                        ? "nothing"
                        : applied.size() + ", the last is "
                                + applied.get(applied.size() - 1).id().id());
        plan.history()
                .baseline()
                .ifPresent(row -> facts.add("Baseline", row.id().id()));
        int others = plan.rowsOfOthers();
        if (others > 0) {
            facts.add("Others", Words.counted(others, "row") + " of other changelogs");
        }
        List<Step> pending = plan.pending();
        facts.add("Pending", pending.isEmpty() ? "nothing" : Words.grouped(pending.size()));
        int checksums = plan.checksumsToWrite();
        if (checksums > 0) {
            facts.add("Checksums", Words.grouped(checksums) + " to be written by the next migrate");
        }
        String label = "Left out";
        for (Untouched untouched : Untouched.leftOut(plan)) {
            facts.add(label, untouched.shortly());
            label = "";
        }
        plan.question()
                .filter(question -> !pending.isEmpty())
                .ifPresent(question -> facts.add("Asks first", question.text()));
        facts.print(out::println);
        steps(pending);
    }

    private void steps(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Table table = new Table();
        for (Step step : steps) {
            StepText text = StepText.of(step);
            table.add("  " + step.name(), text.action().words(), text.content(), text.detail());
        }
        out.println();
        table.print(out::println);
    }
}
