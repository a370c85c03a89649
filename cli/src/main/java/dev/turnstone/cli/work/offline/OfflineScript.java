package dev.turnstone.cli.work.offline;

import dev.turnstone.ErrorCode;
import dev.turnstone.Offline;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.cli.demand.HistoryRows;
import dev.turnstone.cli.demand.Targets;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.job.ScriptFile;
import dev.turnstone.cli.report.StepText;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.report.script.SqlScript;
import dev.turnstone.cli.report.script.SqlScript.Layout;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.WrittenScript;
import dev.turnstone.file.ScriptDigest;
import dev.turnstone.file.ScriptHead;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.print.Preview;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.FileSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the SQL between two states of a changelog into a file: clean, in the transactions of a run, with a head by which
 * it is known.
 *
 * @param from the state before it; empty for nothing, or for what a database has
 * @param to the state after it; empty for the newest
 * @param rows whether it writes the history, too
 * @param file where it goes, {@code -} for the result; empty for its place in the folder of scripts
 */
public record OfflineScript(Optional<String> from, Optional<String> to, HistoryRows rows, Optional<Path> file) {
    private static final Path STDOUT = Path.of("-");

    /** For a kind of database, of which none is asked. */
    public ExitCode assumed(Job job, Targets targets, Surroundings here, String product) {
        WrittenScript.refuseTarget(targets);
        Assignment nobody = targets.offline(here);
        Offline login = Offline.of(nobody.source(), product);
        Offline there = nobody.settings().schema().map(login::in).orElse(login);
        Offline inRole = nobody.settings().role().map(there::inRole).orElse(there);
        return written(job, nobody, new AssumedSpan(inRole, nobody).between(from, to));
    }

    /** From what this database has. */
    public ExitCode since(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            return written(job, to, new LiveSpan(to.turnstone().with(display).forPrinting(), to).to(this.to));
        }
    }

    private ExitCode written(Job job, Assignment run, Span span) {
        Plan plan = span.status().plan();
        List<Problem> missing = new ArrayList<>(Preview.missing(plan));
        plan.steps().stream().flatMap(step -> code(step).stream()).forEach(missing::add);
        if (!plan.hasErrors() && !missing.isEmpty()) {
            throw new TurnstoneException(missing);
        }
        if (plan.hasErrors()) {
            job.report().script(span.status().target(), plan, Optional.empty());
            return ExitCode.worstOf(plan.problems());
        }
        Optional<HistoryScript> history = rows.of(span.status(), run.settings());
        if (file.filter(STDOUT::equals).isPresent()) {
            job.report().problems(plan.problems());
            print(span, history, job.report().scriptStream());
            return ExitCode.worstOf(plan.problems());
        }
        Path place =
                file.orElseGet(() -> untaken(FileSettings.folder(run.values()).resolve(nameOf(span.to())), span));
        ScriptFile.write(place, out -> print(span, history, out));
        job.report().written(span.status().target(), plan, place);
        return ExitCode.worstOf(plan.problems());
    }

    /** A file that lacked such a step would look like a whole one. */
    private static Optional<Problem> code(Step step) {
        Optional<Changeset> changeset = StepText.of(step).changeset();
        boolean isCode = step.changes().stream()
                .anyMatch(change -> change instanceof Change.Code || change instanceof Change.Program);
        return isCode
                ? Optional.of(new Problem(
                        ErrorCode.SQL_UNKNOWN_YET,
                        step.name() + " is code: what it sends is known only when it runs, so no script can have it.",
                        changeset.map(Changeset::at).stream().toList(),
                        "Write a script up to what stands before it, let migrate run it, and write another script from"
                                + " there on."))
                : Optional.empty();
    }

    /** The way back to a state is called like the way there, and a job may be about to run either of them. */
    private static Path untaken(Path place, Span span) {
        boolean isTaken = Files.exists(place) && !ScriptHead.isOf(place, span.from(), span.to());
        if (isTaken) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    place + " is there already, and isn't a script from " + span.from() + " to " + span.to()
                            + ". It was left as it is.",
                    List.of(),
                    "Name another place with -o; or this one, to replace it."));
        }
        return place;
    }

    private static String nameOf(String state) {
        String name = state.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        if (name.matches("[._]*")) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "No file can be called like '" + state + "'.",
                    List.of(),
                    "Name one with -o."));
        }
        return name + ".sql";
    }

    /** The head tells of what is below it, so that is printed first, and somewhere else. */
    private static void print(Span span, Optional<HistoryScript> history, PrintStream out) {
        try {
            Path body = Files.createTempFile("turnstone", ".sql");
            try {
                int statements = printBody(span, history, body);
                head(span, statements, body).lines().forEach(line -> out.print(line + "\n"));
                out.flush();
                Files.copy(body, out);
            } finally {
                Files.delete(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int printBody(Span span, Optional<HistoryScript> history, Path body) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(body), false, StandardCharsets.UTF_8)) {
            SqlScript script = new SqlScript(out, Layout.TRANSACTIONS);
            script.print(span.status().target(), span.status().plan(), history);
            if (out.checkError()) {
                throw new IOException("the disk takes no more");
            }
            return script.statements();
        }
    }

    private static ScriptHead head(Span span, int statements, Path body) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(body, StandardCharsets.UTF_8)) {
            Plan plan = span.status().plan();
            return new ScriptHead(
                    plan.changelog().location(),
                    span.status().database(),
                    span.from(),
                    span.to(),
                    plan.steps().size(),
                    statements,
                    ScriptDigest.of(text));
        }
    }
}
