package dev.turnstone.cli.command;

import dev.turnstone.Turnstone;
import dev.turnstone.cli.job.AskedDeed;
import dev.turnstone.cli.job.Consent;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.flyway.format.FlywaySettings;
import java.util.concurrent.Callable;

/** {@code turnstone clean}. */
public final class CleanCommand implements Callable<Integer> {
    private final Surroundings here;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public CleanCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Remove all that is in the schemas of a Flyway folder, its history among it, where --clean-enabled or its"
                        + " settings file allow that.",
                "Shows what it will remove and asks first; --yes where nobody can be asked.");
        this.here = here;
        this.database = new TargetOptions(syntax, new ChangelogOptions(syntax));
        syntax.setting(FlywaySettings.CLEAN_ENABLED);
        this.run = new RunOptions(syntax);
        this.several = SeveralOptions.ofAsking(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        AskedDeed<Turnstone> deed = new AskedDeed<Turnstone>(
                new Deed<Turnstone>(Turnstone::planClean, Turnstone::clean), Turnstone::clean, Consent::toClean);
        return Job.run(
                "clean",
                here,
                output.output(),
                job -> job.onEach(database, several, (one, to) -> deed.on(to.turnstone(), to, run, one)));
    }
}
