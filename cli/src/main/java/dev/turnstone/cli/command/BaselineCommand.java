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
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.option.VersionOption;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code turnstone baseline}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Adopt a schema that is at a version already: its routines are recorded, none is run.",
            "Shows what it will record and asks first; --yes where nobody can be asked."
        })
public final class BaselineCommand implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private final ChangelogOptions changelog = new ChangelogOptions();

    @Parameters(
            index = "1",
            paramLabel = "VERSION",
            converter = VersionOption.class,
            description = "The version the schema is at.")
    private @Nullable Version version;

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public BaselineCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Version adopted = Objects.requireNonNull(version);
        AskedDeed deed = new AskedDeed(
                new Deed(turnstone -> turnstone.planBaseline(adopted), turnstone -> turnstone.baseline(adopted)),
                (turnstone, plan) -> turnstone.baseline(adopted, plan),
                Consent::toAdopt);
        return Job.run(
                "baseline",
                here,
                output,
                job -> job.withTarget(
                        database,
                        target -> deed.on(Turnstone.of(changelog.source(here), target), target, database, run, job)));
    }
}
