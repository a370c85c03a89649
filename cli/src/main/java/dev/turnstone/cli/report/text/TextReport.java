package dev.turnstone.cli.report.text;

import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.apply.Answered;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.clean.Cleaned;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.plan.Words;
import dev.turnstone.cli.report.ChecksumLine;
import dev.turnstone.cli.report.Faults;
import dev.turnstone.cli.report.FileResult;
import dev.turnstone.cli.report.Lines.Weight;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.PluginLine;
import dev.turnstone.cli.report.PluginResult;
import dev.turnstone.cli.report.Report;
import dev.turnstone.cli.report.Round;
import dev.turnstone.cli.report.SettingsTable;
import dev.turnstone.cli.report.script.SqlScript;
import dev.turnstone.cli.terminal.Colour;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Terminal.Channel;
import dev.turnstone.cli.terminal.Times;
import dev.turnstone.file.FileRecord;
import dev.turnstone.gate.Look;
import dev.turnstone.gate.Verdict;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.plugins.run.PluginsOutcome;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.run.RollOutOutcome;
import dev.turnstone.replication.topology.Topology;
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
    private final TextProblems problems;
    private final boolean coloured;
    /** Of which target it tells, if it is about one. */
    private final Optional<Round> round;
    /** Whether what is on stdout is a script, which nothing else may be mixed into. */
    private final AtomicBoolean scripts;
    /** Whether plugins stand below a core. */
    private boolean coreIsTold;

    public TextReport(Surroundings here, Output options, Notes notes) {
        this.out = here.out();
        this.notes = notes;
        this.problems = new TextProblems(notes, new NextCommands(here, options));
        this.coloured = options.wantsColour(here.terminal(), Channel.OUT);
        this.round = Optional.empty();
        this.scripts = new AtomicBoolean();
    }

    private TextReport(TextReport whole, Round round, Notes notes) {
        this.out = whole.out;
        this.notes = notes;
        this.problems = whole.problems.of(round, notes);
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
        coreIsTold = round.filter(Round::isOneOfSeveral).isEmpty();
        oneOfSeveral().ifPresentOrElse(one -> one.standsLike(status), () -> new TextStatus(out).print(status));
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
    public void cleaned(Path file, Cleaned cleaned, Optional<Path> to, CleanedView what) {
        scripts.set(true);
        TextCleaned text = new TextCleaned(file, cleaned);
        if (what == CleanedView.DIFF) {
            text.printDiff(out);
        } else if (to.isEmpty()) {
            out.print(cleaned.sql());
        }
        notes.say(text.summary(to));
    }

    @Override
    public void manifest(Map<String, Object> tree) {
        new TextManifest(out).print(tree);
    }

    @Override
    public PrintStream scriptStream() {
        scripts.set(true);
        return out;
    }

    @Override
    public void scripts(PluginsView view, Optional<HistoryScript> rows) {
        problems(view.plan().problems());
        scripts.set(true);
        new SqlScript(out).print(view, rows);
    }

    @Override
    public void outcome(String target, PluginsOutcome outcome, Duration took) {
        if (outcome.wasRefused() && outcome.core() instanceof Outcome.Completed) {
            outcomes().nothingWasRun(target);
        } else {
            outcome(target, outcome.core(), took, List.of());
        }
        plugins().outcomes(PluginResult.of(outcome));
        if (outcome.hasRunAnything()) {
            oneOfSeveral().ifPresent(Round::wasPartlyRun);
        }
    }

    @Override
    public void plugins(String target, List<PluginLine> lines) {
        plugins().lines(lines);
    }

    @Override
    public void pluginStatus(String target, List<PluginLine> lines) {
        lines.forEach(line -> problems(line.problems()));
        oneOfSeveral().ifPresent(one -> one.addPending(lines));
        if (coreIsTold) {
            out.println();
        }
        plugins().lines(lines);
        plugins().pending(lines);
    }

    @Override
    public void pluginValidity(String target, List<PluginLine> lines) {
        plugins().validity(lines);
    }

    @Override
    public void letGo(String target, PluginLine plugin, Manner.Mode mode) {
        plugins().letGo(target, plugin, mode);
    }

    private TextPlugins plugins() {
        return new TextPlugins(out, this::problems, this::paint);
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
    public void files(String target, List<FileRecord> records) {
        if (records.isEmpty()) {
            out.println("No run of a file is recorded in " + target + ".");
        }
        TextRows.files(records).print(out::println);
    }

    @Override
    public void validity(String target, Plan plan) {
        validity().of(target, plan);
    }

    @Override
    public void validity(Changelog changelog) {
        validity().of(changelog);
    }

    @Override
    public void validity(Map<String, Plan> plans) {
        validity().of(plans);
    }

    private TextValidity validity() {
        return new TextValidity(out, this::problems, this::paint);
    }

    @Override
    public void outcome(String target, Outcome outcome, Duration took, List<String> losses) {
        outcomes().of(target, outcome, took);
    }

    private TextOutcomes outcomes() {
        return new TextOutcomes(out, this::problems, this::paint);
    }

    @Override
    public void answered(int number, Answered answered) {
        notes.showLive("");
        new TextAnswers(out::println).print(number, answered);
        out.flush();
    }

    @Override
    public void ran(String target, FileResult result) {
        if (result.outcome() instanceof Outcome.Failed failed) {
            problems(failed.warnings());
            problems(List.of(failed.failure().problem()));
            out.println(paint(Colour.BAD, "Failed") + ": " + result.file().name() + " on " + target + ", "
                    + failed.failure().state().name() + ".");
            return;
        }
        if (!(result.outcome() instanceof Outcome.Completed completed)
                || completed.done().isEmpty()) {
            outcome(target, result.outcome(), result.took(), List.of());
            return;
        }
        problems(completed.warnings());
        int statements = result.answers().size();
        out.println(paint(Colour.GOOD, "Done") + ": " + result.file().name()
                + (statements == 0
                        ? " has no statement, so there was nothing to do on " + target + "."
                        : ", " + Words.counted(statements, "statement") + " on " + target + " in "
                                + Times.shown(result.took()) + ", committed."));
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
        problems(finding.verdict().warnings());
        if (finding.verdict() instanceof Verdict.Current current) {
            int beyond = current.beyond().size();
            out.println(finding.target() + " is current"
                    + (beyond == 0 ? "." : ", and ahead by " + Words.counted(beyond, "additive changeset") + "."));
        }
    }

    @Override
    public void topology(Topology topology, List<Problem> complaints) {
        replication().topology(topology, complaints);
    }

    @Override
    public void fitness(Topology topology, List<Problem> complaints) {
        replication().fitness(topology, complaints);
    }

    @Override
    public void rollOut(RollOut rollOut) {
        replication().rollOut(rollOut);
    }

    @Override
    public void rolledOut(RollOutOutcome outcome) {
        replication().rolledOut(outcome);
    }

    private TextReplication replication() {
        return new TextReplication(out, this::problems);
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
        if (rounds.size() == 1) {
            return;
        }
        Consumer<String> lines = scripts.get() ? notes::say : out::println;
        lines.accept("");
        TextRows.rounds(rounds).print(lines);
    }

    @Override
    public void completion(String script) {
        out.print(script);
    }

    @Override
    public void problems(String target, List<Problem> all) {
        problems(all);
    }

    @Override
    public void problems(List<Problem> all) {
        problems.tell(all);
    }

    @Override
    public void fault(Throwable fault) {
        fault("FAULT", fault);
    }

    @Override
    public void faultOf(String target, Throwable fault) {
        fault("FAULT on " + target, fault);
    }

    private void fault(String head, Throwable fault) {
        notes.insist(Weight.ERROR, notes.paint(Colour.BAD, head) + ": " + fault);
        notes.insist(Weight.ERROR, "    " + Faults.next(fault));
    }

    @Override
    public void finish(ExitCode code) {
        notes.showLive("");
        out.flush();
    }

    private Optional<Round> oneOfSeveral() {
        return round.filter(Round::isOneOfSeveral);
    }

    private String paint(Colour colour, String text) {
        return coloured ? colour.paint(text) : text;
    }
}
