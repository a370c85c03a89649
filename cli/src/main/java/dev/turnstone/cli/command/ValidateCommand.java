package dev.turnstone.cli.command;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code turnstone validate}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Find everything that would keep migrate from starting. Writes nothing.",
            "Without a database: names, directives and encoding of the files only."
        })
public final class ValidateCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final OrderOptions order = new OrderOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public ValidateCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        return Job.run(
                "validate",
                here,
                output,
                job -> database.namesDatabase(here)
                        ? job.withTarget(database, target -> against(job, target))
                        : alone(job));
    }

    /** What a Liquibase changelog wants depends on the database. */
    private ExitCode alone(Job job) {
        if (changelog.isLiquibase()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "Which database? A Liquibase changelog is another one for each.",
                    List.of(),
                    "Name one with --url."));
        }
        Changelog read = changelog.routines().changelog();
        job.report().validity(read);
        return ExitCode.worstOf(read.problems());
    }

    private ExitCode against(Job job, Target target) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Plan plan = Turnstone.of(changelog.source(), target)
                    .with(database.settings())
                    .with(display)
                    .plan(new Goal(new Goal.Reach.Newest(), order.order()));
            job.report().validity(target.name(), plan);
            return ExitCode.worstOf(plan.problems());
        }
    }
}
