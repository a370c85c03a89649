package dev.turnstone.cli.job;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.cli.option.FileNames;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.Report;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.StrayOutput;
import dev.turnstone.cli.terminal.Surroundings;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A command at work: where it tells its result, and what becomes of what is thrown. */
public final class Job {
    private final Surroundings here;
    private final Notes notes;
    private final Report report;

    private Job(Surroundings here, Notes notes, Report report) {
        this.here = here;
        this.notes = notes;
        this.report = report;
    }

    /** What a command does. */
    @FunctionalInterface
    public interface Body {
        ExitCode run(Job job);
    }

    /** Runs the body of a command to its exit code, whatever happens. */
    public static int run(String command, Surroundings here, OutputOptions options, Body body) {
        Notes notes = new Notes(here, options);
        Report report = Reports.of(command, here, options, notes);
        ExitCode code;
        try (StrayOutput stray = StrayOutput.to(here.err())) {
            code = body.run(new Job(here, notes, report));
        } catch (InvalidPathException e) {
            Problem problem = FileNames.problem(e);
            report.problems(List.of(problem));
            code = ExitCode.of(problem.code());
        } catch (TurnstoneException e) {
            report.problems(e.problems());
            notes.traceCause(e);
            code = ExitCode.worstOf(e.problems());
        } catch (RuntimeException | Error e) {
            report.fault(e);
            notes.trace(e);
            code = ExitCode.FAULT;
        }
        report.finish(code);
        return code.number();
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

    /** Does something with the target; when the server wants a password and nobody gave one, people are asked. */
    public ExitCode withTarget(TargetOptions options, Function<Target, ExitCode> body) {
        Target target = options.target(here, Optional.empty());
        try {
            return body.apply(target);
        } catch (TurnstoneException e) {
            // Nothing was done yet: connecting comes first.
            boolean ask = e.code() == ErrorCode.LOGIN_REFUSED && here.terminal().canAsk() && !options.hasPassword(here);
            Optional<String> typed = ask ? here.secrets().ask("Password: ") : Optional.empty();
            return typed.isEmpty() ? failed(target, e) : again(options.target(here, typed), body);
        }
    }

    private ExitCode again(Target target, Function<Target, ExitCode> body) {
        try {
            return body.apply(target);
        } catch (TurnstoneException e) {
            return failed(target, e);
        }
    }

    /** What is wrong with the request is nobody's in particular; all else is the target's. */
    private ExitCode failed(Target target, TurnstoneException e) {
        if (e.code().kind() == ErrorCode.Kind.SETTINGS) {
            throw e;
        }
        report.problems(target.name(), e.problems());
        notes.traceCause(e);
        return ExitCode.worstOf(e.problems());
    }

    /** From now on a signal asks the run to stop, instead of ending the process in the middle of it. */
    public Cancellation cancellation() {
        Cancellation cancellation = new Cancellation();
        here.signals().onRequestToEnd(() -> {
            notes.insist("Stopping: what runs now is cancelled or finished, and what was done is recorded.");
            cancellation.request();
        });
        return cancellation;
    }
}
