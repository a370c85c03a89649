package dev.turnstone.cli.command;

import dev.turnstone.Turnstone;
import dev.turnstone.Version;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.value.VersionOption;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.concurrent.Callable;

/** {@code turnstone baseline}. */
public final class BaselineCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Taken<Version> version;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public BaselineCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Adopt a schema that is at a version already: its routines are recorded, none is run.",
                "Shows what it will record and asks first; --yes where nobody can be asked.");
        this.here = here;
        ChangelogOptions changelog = ChangelogOptions.followed(syntax);
        this.version = syntax.argument(new VersionOption(), 1, "VERSION", "The version the schema is at.");
        this.database = new TargetOptions(syntax, changelog);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        Version adopted = version.value().orElseThrow();
        AskedDeed<Turnstone> deed = new AskedDeed<Turnstone>(
                new Deed<Turnstone>(
                        turnstone -> turnstone.planBaseline(adopted), turnstone -> turnstone.baseline(adopted)),
                (turnstone, plan) -> turnstone.baseline(adopted, plan),
                Consent::toAdopt);
        return Job.run(
                "baseline",
                here,
                output.output(),
                job -> job.onEach(database, several, (one, to) -> deed.on(to.turnstone(), to, run, one)));
    }
}
