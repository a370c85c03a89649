package dev.turnstone.cli.command;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.DurationOption;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.gate.AheadPolicy;
import dev.turnstone.gate.Gate;
import dev.turnstone.settings.assign.Assignment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code turnstone wait}. */
public final class WaitCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final Taken<Duration> timeout;
    private final Taken<Ahead> ahead;
    private final OutputOptions output;

    /** What is done about a database that is ahead of the changelog, as it is typed. */
    private enum Ahead {
        REFUSE(AheadPolicy.REFUSE),
        ADDITIVE(AheadPolicy.ALLOW_ADDITIVE);

        private final AheadPolicy policy;

        Ahead(AheadPolicy policy) {
            this.policy = policy;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public WaitCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Wait until somebody else's migrate has applied all of the changelog. Writes nothing.",
                "Exit codes: 0 all is applied, 3 it isn't in time, 8 the server was never reached, 4 and 7 at once when"
                        + " the history doesn't fit or is ahead.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        this.timeout =
                syntax.value(new DurationOption(), "TIME", "How long to wait at the most. Else: 5m.", "--timeout");
        this.ahead = syntax.word(
                Ahead.class,
                "WHAT",
                "A database that has more than the changelog: ${COMPLETION-CANDIDATES}; the latter lets it pass when all"
                        + " of that is recorded as additive. Else: refuse.",
                "--ahead");
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("wait", here, output.output(), this::await);
    }

    private ExitCode await(Job job) {
        List<Assignment> targets = job.targets(database);
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Gate gate = Gate.of(targets.stream().map(Assignment::turnstone).toList())
                    .with(Gate.Mode.WAIT)
                    .with(ahead.value().orElse(Ahead.REFUSE).policy)
                    .with(display);
            return job.tell(
                    targets,
                    timeout.value().map(gate::waitingAtMost).orElse(gate).seen());
        }
    }
}
