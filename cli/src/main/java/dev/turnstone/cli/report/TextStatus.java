package dev.turnstone.cli.report;

import dev.turnstone.Status;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Standing.Reason;
import dev.turnstone.plan.Step;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
        facts.add(
                "Pending",
                plan.steps().isEmpty() ? "nothing" : String.valueOf(plan.steps().size()));
        leftOut(plan.standing().leftOut()).ifPresent(text -> facts.add("Left out", text));
        plan.question()
                .filter(question -> !plan.steps().isEmpty())
                .ifPresent(question -> facts.add("Asks first", question.text()));
        facts.print(out::println);
        steps(plan.steps());
    }

    /** How many for which reason. */
    private static Optional<String> leftOut(List<LeftOut> all) {
        Map<Reason, Long> counts = all.stream()
                .collect(Collectors.groupingBy(
                        LeftOut::reason, () -> new EnumMap<>(Reason.class), Collectors.counting()));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case CONTEXTS -> "for other contexts";
            case LABELS -> "for other labels";
            case DATABASE -> "for other databases";
            case IGNORED -> "to be ignored";
            case SYSTEM -> "for other operating systems";
        };
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
