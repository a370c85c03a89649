package dev.turnstone.cli.job;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.cli.demand.Several;
import dev.turnstone.cli.demand.Targets;
import dev.turnstone.cli.option.FileNames;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.Report;
import dev.turnstone.cli.report.Round;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.StrayOutput;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.gate.Look;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.assign.Assignments;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command at work: where it tells its result, and what becomes of what is thrown. */
public final class Job {
    private static final String STOPPING = "Stopping: what runs now is cancelled or finished, and what was done is"
            + " recorded. Ask again to end without waiting for that.";

    private final Surroundings here;
    private final Notes notes;
    private final Report report;
    private final RequestsToEnd requests;

    Job(Surroundings here, Notes notes, Report report, RequestsToEnd requests) {
        this.here = here;
        this.notes = notes;
        this.report = report;
        this.requests = requests;
    }

    /** What a command does. */
    @FunctionalInterface
    public interface Body {
        ExitCode run(Job job);
    }

    /** What a command does to one target. */
    @FunctionalInterface
    public interface Work {
        ExitCode on(Job job, Assignment target);

        /**
         * To be called for all targets before the first is worked on.
         *
         * @throws TurnstoneException when what was asked for means nothing there
         */
        default void check(Assignment target) {}
    }

    /** Runs the body of a command to its exit code, whatever happens. */
    public static int run(String command, Surroundings here, Output output, Body body) {
        Notes notes = new Notes(here, output);
        Report report = Reports.of(command, here, output, notes);
        ExitCode code;
        try (StrayOutput stray = StrayOutput.to(here.err())) {
            code = toItsEnd(here, notes, report, body);
        }
        report.finish(code);
        return code.number();
    }

    /** The same for a host that has its own notes and report, and to which what is printed to stdout belongs. */
    public static ExitCode runIn(Surroundings here, Notes notes, Report report, Body body) {
        ExitCode code = toItsEnd(here, notes, report, body);
        report.finish(code);
        return code;
    }

    private static ExitCode toItsEnd(Surroundings here, Notes notes, Report report, Body body) {
        try {
            return body.run(new Job(here, notes, report, new RequestsToEnd(here.signals(), notes)));
        } catch (InvalidPathException e) {
            Problem problem = FileNames.problem(e);
            report.problems(List.of(problem));
            return ExitCode.of(problem.code());
        } catch (TurnstoneException e) {
            report.problems(e.problems());
            notes.traceCause(e);
            return ExitCode.worstOf(e.problems());
        } catch (RuntimeException | Error e) {
            report.fault(e);
            notes.trace(e);
            return ExitCode.FAULT;
        }
    }

    public Report report() {
        return report;
    }

    public Notes notes() {
        return notes;
    }

    Surroundings here() {
        return here;
    }

    /** Does something with each target that the settings name; what it comes to is the worst of all. */
    public ExitCode onEach(Targets all, Several several, Work work) {
        List<Assignment> targets = targets(all);
        targets.forEach(work::check);
        return targets.size() == 1 ? alone(targets.get(0), work) : new Rounds(this, several, work).over(targets);
    }

    private ExitCode alone(Assignment target, Work work) {
        Round round = new Round(target);
        ExitCode code = with(notes, report.of(round, notes)).attempt(target, work);
        round.ended(code);
        report.summary(List.of(round));
        return code;
    }

    /** The targets that the settings name; what is to be said about the settings is said. */
    public List<Assignment> targets(Targets all) {
        Assignments assignments = all.assignments(here);
        report.problems(assignments.notices());
        return assignments.runs();
    }

    /** Tells what was seen of each of these targets. */
    public ExitCode tell(List<Assignment> targets, Look look) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Round round = new Round(targets.get(i));
            Look.Finding finding = look.findings().get(i);
            report.of(round, notes).gate(finding);
            round.ended(ExitCode.of(finding.verdict()));
            rounds.add(round);
        }
        report.summary(rounds);
        return ExitCode.worst(
                rounds.stream().flatMap(round -> round.code().stream()).toList());
    }

    /**
     * Does something with the target that the settings name.
     *
     * @throws TurnstoneException when they name several
     */
    public ExitCode onOne(Targets all, Work work) {
        List<Assignment> targets = targets(all);
        if (targets.size() > 1) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "The settings name " + targets.size() + " targets, and this is about one.",
                    List.of(),
                    "Name it with --url, or with --target by its name in the settings file or its number."));
        }
        return alone(targets.get(0), work);
    }

    /** With notes and a report of its own, for one of several targets. */
    Job with(Notes ownNotes, Report ownReport) {
        return new Job(here, ownNotes, ownReport, requests);
    }

    /** When the server wants a password and nobody gave one, people are asked. */
    ExitCode attempt(Assignment to, Work work) {
        try {
            return work.on(this, to);
        } catch (TurnstoneException e) {
            // Nothing was done yet: connecting comes first.
            Optional<Value> typed = e.code() == ErrorCode.LOGIN_REFUSED ? ask(to) : Optional.empty();
            return typed.isEmpty() ? failed(to, e) : again(to.with(typed.get()), work);
        }
    }

    /** For the secret that the target's type has, where there is somebody to be asked and nobody gave one. */
    private Optional<Value> ask(Assignment to) {
        Optional<Setting> secret =
                to.type().settings().stream().filter(Setting::isSecret).findFirst();
        if (secret.isEmpty()
                || !here.terminal().canAsk()
                || to.values().value(secret.get()).isPresent()) {
            return Optional.empty();
        }
        String name = secret.get().name();
        String prompt = Character.toUpperCase(name.charAt(0)) + name.substring(1) + ": ";
        return here.secrets().ask(prompt).map(typed -> new Value(secret.get(), typed, "the terminal", List.of()));
    }

    private ExitCode again(Assignment to, Work work) {
        try {
            return work.on(this, to);
        } catch (TurnstoneException e) {
            return failed(to, e);
        }
    }

    /** What is wrong with the request is nobody's in particular, unless there are several; all else is the target's. */
    private ExitCode failed(Assignment to, TurnstoneException e) {
        if (e.code().kind() == ErrorCode.Kind.SETTINGS && !to.isOneOfSeveral()) {
            throw e;
        }
        report.problems(to.place(), e.problems());
        notes.traceCause(e);
        return ExitCode.worstOf(e.problems());
    }

    /** From now on a signal asks the run to stop, instead of ending the process in the middle of it. */
    public Cancellation cancellation() {
        return cancellation(STOPPING);
    }

    /** The same, saying this to whoever asks. */
    public Cancellation cancellation(String words) {
        return requests.cancellation(words);
    }

    /** Whether somebody wants the process to end. */
    boolean isToEnd() {
        return requests.cameAlready();
    }
}
