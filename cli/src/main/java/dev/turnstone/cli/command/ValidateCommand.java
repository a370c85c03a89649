package dev.turnstone.cli.command;

import dev.turnstone.Offline;
import dev.turnstone.Status;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.DialectOption;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.settings.assign.Assignment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code turnstone validate}. */
public final class ValidateCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final DialectOption dialect;
    private final OrderOptions order;
    private final SeveralOptions several;
    private final OutputOptions output;

    public ValidateCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Find everything that would keep migrate from starting. Writes nothing.",
                "Without a database: what the files alone tell; a Liquibase changelog is read for each kind of database, or"
                        + " for that of --dialect.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        this.dialect = new DialectOption(syntax);
        this.order = new OrderOptions(syntax);
        this.several = SeveralOptions.ofReading(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run(
                "validate",
                here,
                output.output(),
                job -> dialect.dialect().isEmpty() && database.namesTarget(here)
                        ? job.onEach(database, several, this::against)
                        : alone(job, database.offline(here)));
    }

    private ExitCode alone(Job job, Assignment nobody) {
        Optional<String> product = dialect.dialect();
        if (product.isPresent()) {
            Status status = assumed(nobody, product.get());
            job.report().validity(status.target(), status.plan());
            return ExitCode.worstOf(status.plan().problems());
        }
        Optional<Changelog> read = nobody.readAlone();
        if (read.isEmpty()) {
            return forAll(job, nobody);
        }
        job.report().validity(read.get());
        return ExitCode.worstOf(read.get().problems());
    }

    /** A changelog is seldom meant for all kinds of databases: it is wrong when there is none that it fits. */
    private ExitCode forAll(Job job, Assignment nobody) {
        Map<String, Plan> plans = new LinkedHashMap<>();
        Offline.dialects().forEach(name -> plans.put(name, assumed(nobody, name).plan()));
        job.report().validity(plans);
        return plans.values().stream().allMatch(Plan::hasErrors)
                ? ExitCode.worst(plans.values().stream()
                        .map(plan -> ExitCode.worstOf(plan.problems()))
                        .toList())
                : ExitCode.DONE;
    }

    private Status assumed(Assignment nobody, String product) {
        return Offline.of(nobody.source(), product).preview(goal(nobody));
    }

    private Goal goal(Assignment to) {
        return new Goal(new Goal.Reach.Newest(), order.order(to));
    }

    private ExitCode against(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Plan plan = to.turnstone().with(display).plan(goal(to));
            job.report().validity(to.target().name(), plan);
            return ExitCode.worstOf(plan.problems());
        }
    }
}
