package dev.turnstone.cli.command;

import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.UnusedChangelog;
import dev.turnstone.cli.report.progress.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.file.FileRecord;
import dev.turnstone.flyway.history.FlywayHistory;
import dev.turnstone.history.History;
import dev.turnstone.settings.assign.Assignment;
import java.util.concurrent.Callable;

/** {@code turnstone history}. */
public final class HistoryCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final SeveralOptions several;
    private final OutputOptions output;
    private final Flag files;

    public HistoryCommand(Syntax syntax, Surroundings here) {
        syntax.says("List what is recorded as applied, oldest first. Writes nothing.");
        this.here = here;
        UnusedChangelog.on(syntax);
        this.files = syntax.flag("The files that were run with --record instead, and how that ended.", "--files");
        this.database = new TargetOptions(syntax);
        this.several = SeveralOptions.ofReading(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("history", here, output.output(), job -> job.onEach(database, several, this::show));
    }

    private ExitCode show(Job job, Assignment to) {
        if (files.isGiven()) {
            return showFiles(job, to);
        }
        Settings asked = to.settings();
        Seen seen = look(job, to.target(), asked);
        if (seen.history().presence() == History.Presence.MISSING && asked.hasUsualTable()) {
            // No changelog is read here that would say whose history it is.
            Seen other = look(job, to.target(), asked.keeping(FlywayHistory.USUAL));
            seen = other.history().presence() == History.Presence.PRESENT ? other : seen;
        }
        job.report().history(to.target().name(), seen.server(), seen.table(), seen.history());
        return ExitCode.DONE;
    }

    private static ExitCode showFiles(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes());
                Target.Session session = to.target().openForReading(to.settings(), display)) {
            job.report().files(to.target().name(), FileRecord.among(session.ownerNotes()));
            return ExitCode.DONE;
        }
    }

    private record Seen(String server, String table, History history) {}

    private static Seen look(Job job, Target target, Settings settings) {
        try (RunDisplay display = new RunDisplay(job.notes());
                Target.Session session = target.openForReading(settings, display)) {
            return new Seen(session.server(), settings.historyTable(), session.history());
        }
    }
}
