package dev.turnstone.cli.report;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.apply.Outcome;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.terminal.Colour;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.cli.terminal.Terminal.Channel;
import dev.turnstone.cli.terminal.Times;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Standing.Reason;
import dev.turnstone.plan.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Results for people: tables and sentences on stdout, what is wrong on stderr. */
public final class TextReport implements Report {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final PrintStream out;
    private final Notes notes;
    private final NextCommands nextCommands;
    private final boolean coloured;

    public TextReport(Surroundings here, OutputOptions options, Notes notes) {
        this.out = here.out();
        this.notes = notes;
        this.nextCommands = new NextCommands(here, options);
        this.coloured = options.wantsColour(here.terminal(), Channel.OUT);
    }

    @Override
    public void status(Status status) {
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
                        + counted(plan.changelog().changesets().size(), kind(plan.changelog())));
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
            facts.add("Others", counted(others, "row") + " of other changelogs");
        }
        facts.add(
                "Pending",
                plan.steps().isEmpty() ? "nothing" : String.valueOf(plan.steps().size()));
        leftOut(plan.standing().leftOut()).ifPresent(text -> facts.add("Left out", text));
        facts.print(out::println);
        steps(plan.steps());
        problems(plan.problems());
    }

    private static String kind(Changelog changelog) {
        boolean routines = changelog.changesets().stream()
                .allMatch(changeset -> changeset.number().isPresent());
        return routines ? "routine" : "changeset";
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

    @Override
    public void script(String target, Plan plan) {
        problems(plan.problems());
        if (!plan.hasErrors()) {
            new SqlScript(out).print(target, plan);
        }
    }

    @Override
    public void history(String target, String server, String table, History history) {
        if (history.applied().isEmpty()) {
            out.println(
                    switch (history.presence()) {
                        case PRESENT -> "Nothing is recorded in " + target + ".";
                        case MISSING -> "There is no history of the name " + table + " in " + target + ".";
                        case NO_DATABASE -> "There is no database " + target + " yet.";
                    });
            return;
        }
        Table rows = new Table();
        rows.add("ORDER", "WHEN", "ID", "FILE", "HOW", "CHECKSUM", "BY");
        for (AppliedChangeset row : history.applied()) {
            rows.add(
                    String.valueOf(row.order()),
                    row.executedAt().map(WHEN::format).orElse("?"),
                    row.id().id(),
                    row.id().path(),
                    row.how(),
                    row.checksum().map(Object::toString).orElse(""),
                    row.tool());
        }
        rows.print(out::println);
    }

    @Override
    public void validity(String target, Plan plan) {
        problems(plan.problems());
        boolean noDatabase = plan.history().presence() == History.Presence.NO_DATABASE;
        verdict(
                plan.changelog(),
                plan.problems(),
                noDatabase
                        ? "; " + target + " doesn't exist yet and was not opened, so there was no history to check"
                        : ", checked against " + target);
    }

    @Override
    public void validity(Changelog changelog) {
        problems(changelog.problems());
        verdict(
                changelog,
                changelog.problems(),
                "; no database was named, so neither the SQL nor the history was checked");
    }

    private void verdict(Changelog changelog, List<Problem> problems, String scope) {
        long errors = problems.stream().filter(Problem::isError).count();
        String routines = counted(changelog.changesets().size(), kind(changelog));
        out.println(
                errors == 0
                        ? paint(Colour.GOOD, "Valid") + ": " + changelog.location() + ", " + routines + scope + "."
                        : paint(Colour.BAD, "Not valid") + ": " + changelog.location() + " has "
                                + counted((int) errors, "error") + scope + ".");
    }

    @Override
    public void outcome(String target, Outcome outcome, Duration took) {
        if (outcome instanceof Outcome.Completed) {
            problems(outcome.warnings());
            out.println(
                    outcome.done().isEmpty()
                            ? "Nothing to do on " + target + "."
                            : paint(Colour.GOOD, "Done") + ": "
                                    + counted(outcome.done().size(), "step") + " on " + target + " in "
                                    + Times.shown(took) + ".");
        } else if (outcome instanceof Outcome.Refused refused) {
            problems(refused.plan().problems());
            out.println(paint(Colour.BAD, "Nothing was run") + " on " + target + ".");
        } else if (outcome instanceof Outcome.Failed failed) {
            problems(failed.warnings());
            problems(List.of(failed.failure().problem()));
            out.println(paint(Colour.BAD, "Failed") + ": " + failed.done().size() + " of "
                    + counted(failed.plan().steps().size(), "step") + " done on " + target + ".");
        }
    }

    @Override
    public void lock(String target, String holder, Freed freed) {
        out.println(
                switch (freed) {
                    case YES -> "Freed the lock on " + target + ". It was held by " + holder + ".";
                    case NO -> "The lock on " + target + " is held by " + holder + ".";
                    case WAS_FREE -> "Nobody has the lock on " + target + ".";
                });
    }

    @Override
    public void completion(String script) {
        out.print(script);
    }

    @Override
    public void problems(String target, List<Problem> problems) {
        problems(problems);
    }

    @Override
    public void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            Colour colour = problem.isError() ? Colour.BAD : Colour.CARE;
            String word = problem.isError() ? "" : "Warning ";
            notes.insist(notes.paint(colour, word + problem.code().name()) + ": " + problem.what());
            for (Position position : problem.where()) {
                notes.insist("    at " + position);
            }
            nextCommands
                    .written(problem.advice())
                    .lines()
                    .forEach(line -> notes.insist("    " + notes.paint(Colour.STRONG, line)));
        }
    }

    @Override
    public void fault(Throwable fault) {
        notes.insist(notes.paint(Colour.BAD, "FAULT") + ": " + fault);
        notes.insist("    " + Faults.next(fault));
    }

    @Override
    public void finish(ExitCode code) {
        notes.showLive("");
        out.flush();
    }

    private String paint(Colour colour, String text) {
        return coloured ? colour.paint(text) : text;
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
