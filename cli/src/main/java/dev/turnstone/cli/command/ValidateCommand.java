package dev.turnstone.cli.command;

import dev.turnstone.Offline;
import dev.turnstone.Status;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.DialectOption;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code turnstone validate}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Find everything that would keep migrate from starting. Writes nothing.",
            "Without a database: what the files alone tell; a Liquibase changelog is read for each kind of database, or for"
                    + " that of --dialect."
        })
public final class ValidateCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final DialectOption dialect = new DialectOption();

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
                job -> dialect.dialect().isEmpty() && database.namesDatabase(here)
                        ? job.withTarget(database, target -> against(job, target))
                        : alone(job));
    }

    private ExitCode alone(Job job) {
        Optional<String> product = dialect.dialect();
        if (product.isPresent()) {
            Status status = assumed(product.get());
            job.report().validity(status.target(), status.plan());
            return ExitCode.worstOf(status.plan().problems());
        }
        if (changelog.isLiquibase()) {
            return forAll(job);
        }
        Changelog read = changelog.routines().changelog();
        job.report().validity(read);
        return ExitCode.worstOf(read.problems());
    }

    /** A changelog is seldom meant for all kinds of databases: it is wrong when there is none that it fits. */
    private ExitCode forAll(Job job) {
        Map<String, Plan> plans = new LinkedHashMap<>();
        Offline.dialects().forEach(name -> plans.put(name, assumed(name).plan()));
        job.report().validity(plans);
        return plans.values().stream().allMatch(Plan::hasErrors)
                ? ExitCode.worst(plans.values().stream()
                        .map(plan -> ExitCode.worstOf(plan.problems()))
                        .toList())
                : ExitCode.DONE;
    }

    private Status assumed(String product) {
        return Offline.of(changelog.source(here), product).preview(new Goal(new Goal.Reach.Newest(), order.order()));
    }

    private ExitCode against(Job job, Target target) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Plan plan = Turnstone.of(changelog.source(here), target)
                    .with(database.settings())
                    .with(display)
                    .plan(new Goal(new Goal.Reach.Newest(), order.order()));
            job.report().validity(target.name(), plan);
            return ExitCode.worstOf(plan.problems());
        }
    }
}
