package dev.turnstone.cli.command;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code turnstone tag}. */
@Command(
        abbreviateSynopsis = true,
        sortOptions = false,
        description = {
            "Give the state that the database is in now a name: the newest row of its history holds it.",
            "With a Liquibase changelog 'rollback --to NAME' goes back to it."
        })
public final class TagCommand implements Callable<Integer> {
    /** What the column holds. */
    private static final int LONGEST = 255;

    private final Surroundings here;

    @Parameters(index = "0", paramLabel = "NAME", description = "The tag, as 2.4.")
    private String name = "";

    @Mixin
    private final TargetOptions database = new TargetOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public TagCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        Deed deed = new Deed(turnstone -> turnstone.planTag(name), turnstone -> turnstone.tag(name));
        return Job.run("tag", here, output, job -> {
            refuseUnfit();
            return job.withTarget(database, target -> deed.on(Turnstone.of(target), target, database, run, job));
        });
    }

    private void refuseUnfit() {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    name.isBlank()
                            ? "The tag is empty."
                            : "The tag has " + name.length() + " characters, and a row holds " + LONGEST + ".",
                    List.of(),
                    name.isBlank() ? "Is a variable without a value?" : "Choose a shorter one."));
        }
    }
}
