package dev.turnstone.cli.report.text;

import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.plan.Words;
import dev.turnstone.cli.report.PluginLine;
import dev.turnstone.cli.report.PluginResult;
import dev.turnstone.cli.report.StepText;
import dev.turnstone.cli.terminal.Colour;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.plan.Step;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Plugins, for people. */
final class TextPlugins {
    private static final String INDENT = "  ";

    private final PrintStream out;
    private final Consumer<List<Problem>> problems;
    private final Paint paint;

    /** Paints a text. */
    @FunctionalInterface
    interface Paint {
        String paint(Colour colour, String text);
    }

    TextPlugins(PrintStream out, Consumer<List<Problem>> problems, Paint paint) {
        this.out = out;
        this.problems = problems;
        this.paint = paint;
    }

    /** What a run did: a line for each of which there is something to say, and a table of all. */
    void outcomes(List<PluginResult> results) {
        results.forEach(this::outcome);
        String left = results.stream()
                .filter(result -> result.name().equals("NOT_ATTEMPTED"))
                .map(PluginResult::id)
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            out.println("Not attempted: " + left + ".");
        }
        if (results.size() > 1) {
            Table table = new Table();
            table.add("PLUGIN", "VERSION", "RESULT", "STEPS");
            results.forEach(
                    result -> table.add(result.id(), result.version().orElse(""), result.words(), result.steps()));
            out.println();
            table.print(out::println);
        }
    }

    private void outcome(PluginResult result) {
        problems.accept(result.problems());
        String name = "plugin " + result.id();
        result.ran().ifPresent(ran -> {
            if (ran instanceof Outcome.Refused) {
                out.println(paint.paint(Colour.BAD, "Nothing was run") + " of " + name + ".");
            } else if (ran instanceof Outcome.Failed) {
                out.println(paint.paint(Colour.BAD, "Failed") + ": " + name + ", "
                        + ran.done().size() + " of "
                        + Words.counted(ran.plan().steps().size(), "step") + " done.");
            } else if (!ran.done().isEmpty()) {
                out.println(paint.paint(Colour.GOOD, "Done") + ": " + name + ", "
                        + Words.counted(ran.done().size(), "step") + ".");
            }
        });
        if (result.name().equals("WAITS")) {
            out.println("Waits: " + name + ".");
        }
    }

    /** How plugins stand, one line each. */
    void lines(List<PluginLine> lines) {
        if (lines.isEmpty()) {
            out.println("There is no plugin with a schema.");
            return;
        }
        Table table = new Table();
        table.add("PLUGIN", "VERSION", "STATE", "APPLIED", "PENDING", "OBJECTS");
        for (PluginLine line : lines) {
            table.add(
                    line.id(),
                    line.version().orElse(""),
                    line.state().words(),
                    String.valueOf(line.applied()),
                    String.valueOf(line.pending().size()),
                    String.valueOf(line.objects().size()));
        }
        table.print(out::println);
    }

    /** What they have yet to run. */
    void pending(List<PluginLine> lines) {
        Table table = new Table();
        for (PluginLine line : lines) {
            for (Step step : line.pending()) {
                StepText text = StepText.of(step);
                table.add(INDENT + line.id(), step.name(), text.action().words(), text.content(), text.detail());
            }
        }
        if (!table.isEmpty()) {
            out.println();
            table.print(out::println);
        }
    }

    /** Whether they are as they should be. */
    void validity(List<PluginLine> lines) {
        lines.forEach(line -> problems.accept(line.problems()));
        List<PluginLine> faulty = lines.stream()
                .filter(line -> line.problems().stream().anyMatch(Problem::isError))
                .toList();
        out.println(
                faulty.isEmpty()
                        ? paint.paint(Colour.GOOD, "Valid") + ": " + Words.counted(lines.size(), "plugin") + "."
                        : paint.paint(Colour.BAD, "Not valid") + ": " + Words.counted(faulty.size(), "plugin") + " of "
                                + lines.size() + ": "
                                + faulty.stream().map(PluginLine::id).collect(Collectors.joining(", ")) + ".");
    }

    void letGo(String target, PluginLine line, Manner.Mode mode) {
        String stays = Words.counted(line.applied(), "changeset") + " and "
                + Words.counted(line.objects().size(), "object") + " of the plugin " + line.id();
        out.println(
                mode == Manner.Mode.DRY_RUN
                        ? stays + " would stay on " + target + "."
                        : paint.paint(Colour.GOOD, "Let go") + ": " + stays + " stay on " + target + ".");
        line.objects().forEach(object -> out.println(INDENT + object));
    }
}
