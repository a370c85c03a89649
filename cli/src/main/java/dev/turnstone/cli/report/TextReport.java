package dev.turnstone.cli.report;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.report.Lines.Weight;
import dev.turnstone.cli.terminal.Colour;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.cli.terminal.Terminal.Channel;
import dev.turnstone.cli.terminal.Times;
import dev.turnstone.gate.Look;
import dev.turnstone.gate.Verdict;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Results for people: tables and sentences on stdout, what is wrong on stderr. */
public final class TextReport implements Report {
    private final PrintStream out;
    private final Notes notes;
    private final NextCommands nextCommands;
    private final boolean coloured;
    /** Of which of several targets it tells, if it does. */
    private final Optional<Round> round;
    /** Whether what is on stdout is a script, which nothing else may be mixed into. */
    private final AtomicBoolean scripts;

    public TextReport(Surroundings here, Output options, Notes notes) {
        this.out = here.out();
        this.notes = notes;
        this.nextCommands = new NextCommands(here, options);
        this.coloured = options.wantsColour(here.terminal(), Channel.OUT);
        this.round = Optional.empty();
        this.scripts = new AtomicBoolean();
    }

    private TextReport(TextReport whole, Round round, Notes notes) {
        this.out = whole.out;
        this.notes = notes;
        this.nextCommands = whole.nextCommands;
        this.coloured = whole.coloured;
        this.round = Optional.of(round);
        this.scripts = whole.scripts;
    }

    @Override
    public Report of(Round which, Notes itsNotes) {
        return new TextReport(this, which, itsNotes);
    }

    /** Of several targets one table tells, at the end. */
    @Override
    public void status(Status status) {
        round.ifPresentOrElse(one -> one.standsLike(status), () -> new TextStatus(out).print(status));
        problems(status.plan().problems());
    }

    @Override
    public void script(String target, Plan plan, Optional<HistoryScript> rows) {
        problems(plan.problems());
        scripts.set(true);
        if (!plan.hasErrors()) {
            new SqlScript(out).print(target, plan, rows);
        }
    }

    @Override
    public void written(String target, Plan plan, Path file) {
        problems(plan.problems());
        out.println("Wrote " + file + ": " + Words.counted(plan.steps().size(), "step") + " for " + target + ".");
    }

    @Override
    public void checksums(String target, Plan plan, List<ChecksumLine> lines) {
        problems(plan.problems());
        if (lines.isEmpty()) {
            out.println("Nothing of " + plan.changelog().location() + " is recorded in " + target + ".");
        }
        TextRows.checksums(lines).print(out::println);
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
        TextRows.history(history.applied()).print(out::println);
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

    @Override
    public void validity(Map<String, Plan> plans) {
        Plan first = plans.values().iterator().next();
        List<Problem> everywhere = first.problems().stream()
                .filter(problem ->
                        plans.values().stream().allMatch(plan -> plan.problems().contains(problem)))
                .toList();
        problems(everywhere);
        Table unfit = new Table();
        plans.forEach((name, plan) -> {
            long own = plan.errors().stream()
                    .filter(problem -> !everywhere.contains(problem))
                    .count();
            if (own > 0) {
                unfit.add("  " + name, Words.counted((int) own, "error"));
            }
        });
        String scope = "; no database was named, so it was read for each kind and the history was not checked";
        if (everywhere.stream().noneMatch(Problem::isError)
                && plans.values().stream().allMatch(Plan::hasErrors)) {
            out.println(paint(Colour.BAD, "Not valid") + ": "
                    + first.changelog().location() + " fits no database" + scope + ".");
        } else {
            verdict(first.changelog(), everywhere, scope);
        }
        if (!unfit.isEmpty()) {
            out.println("Not for these; --dialect NAME tells why:");
            unfit.print(out::println);
        }
    }

    private void verdict(Changelog changelog, List<Problem> problems, String scope) {
        long errors = problems.stream().filter(Problem::isError).count();
        String routines = Words.counted(changelog.changesets().size(), Words.kind(changelog));
        out.println(
                errors == 0
                        ? paint(Colour.GOOD, "Valid") + ": " + changelog.location() + ", " + routines + scope + "."
                        : paint(Colour.BAD, "Not valid") + ": " + changelog.location() + " has "
                                + Words.counted((int) errors, "error") + scope + ".");
    }

    @Override
    public void outcome(String target, Outcome outcome, Duration took) {
        if (outcome instanceof Outcome.Completed) {
            problems(outcome.warnings());
            out.println(
                    outcome.done().isEmpty()
                            ? "Nothing to do on " + target + "."
                            : paint(Colour.GOOD, "Done") + ": "
                                    + Words.counted(outcome.done().size(), "step") + " on " + target + " in "
                                    + Times.shown(took) + ".");
        } else if (outcome instanceof Outcome.Refused refused) {
            problems(refused.plan().problems());
            out.println(paint(Colour.BAD, "Nothing was run") + " on " + target + ".");
        } else if (outcome instanceof Outcome.Failed failed) {
            problems(failed.warnings());
            problems(List.of(failed.failure().problem()));
            out.println(paint(Colour.BAD, "Failed") + ": " + failed.done().size() + " of "
                    + Words.counted(failed.plan().steps().size(), "step") + " done on " + target + ".");
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
    public void gate(Look.Finding finding) {
        problems(finding.verdict().problems());
        if (finding.verdict() instanceof Verdict.Current current) {
            int beyond = current.beyond().size();
            out.println(finding.target() + " is current"
                    + (beyond == 0 ? "." : ", and ahead by " + Words.counted(beyond, "additive changeset") + "."));
        }
    }

    @Override
    public void settings(SettingsTable table) {
        out.println(table.title());
        TextRows.settings(table).print(out::println);
    }

    @Override
    public void expectations(SettingsTable table) {
        out.println(table.title());
        TextRows.expectations(table).print(out::println);
    }

    @Override
    public void summary(List<Round> rounds) {
        Consumer<String> lines = scripts.get() ? notes::say : out::println;
        lines.accept("");
        TextRows.rounds(rounds).print(lines);
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
            Weight weight = problem.isError() ? Weight.ERROR : Weight.WARNING;
            String word = problem.isError() ? "" : "Warning ";
            notes.insist(weight, notes.paint(colour, word + problem.code().name()) + ": " + problem.what());
            for (Position position : problem.where()) {
                notes.insist(weight, "    at " + position);
            }
            nextCommands
                    .written(problem.advice())
                    .lines()
                    .forEach(line -> notes.insist(weight, "    " + notes.paint(Colour.STRONG, line)));
        }
    }

    @Override
    public void fault(Throwable fault) {
        notes.insist(Weight.ERROR, notes.paint(Colour.BAD, "FAULT") + ": " + fault);
        notes.insist(Weight.ERROR, "    " + Faults.next(fault));
    }

    @Override
    public void faultOf(String target, Throwable fault) {
        fault(fault);
    }

    @Override
    public void finish(ExitCode code) {
        notes.showLive("");
        out.flush();
    }

    private String paint(Colour colour, String text) {
        return coloured ? colour.paint(text) : text;
    }
}
