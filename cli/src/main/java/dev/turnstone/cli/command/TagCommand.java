package dev.turnstone.cli.command;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.job.Deed;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.RunOptions;
import dev.turnstone.cli.option.SeveralOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code turnstone tag}. */
public final class TagCommand implements Callable<Integer> {
    /** What the column holds. */
    private static final int LONGEST = 255;

    private final Surroundings here;
    private final Taken<String> name;
    private final TargetOptions database;
    private final RunOptions run;
    private final SeveralOptions several;
    private final OutputOptions output;

    public TagCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Give the state that the database is in now a name: the newest row of its history holds it.",
                "With a Liquibase changelog 'rollback --to NAME' goes back to it. No changelog is read for it.");
        syntax.takesNoMore("tag takes the name and no changelog: it is the state of the database that gets the name.");
        this.here = here;
        this.name = syntax.argument(0, "1", "NAME", "The tag, as 2.4.");
        this.database = new TargetOptions(syntax);
        this.run = new RunOptions(syntax);
        this.several = new SeveralOptions(syntax);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        String tag = name.value().orElse("");
        Deed<Turnstone> deed =
                new Deed<Turnstone>(turnstone -> turnstone.planTag(tag), turnstone -> turnstone.tag(tag));
        return Job.run("tag", here, output.output(), job -> {
            refuseUnfit(tag);
            return job.onEach(
                    database,
                    several,
                    (one, to) -> deed.on(Turnstone.of(to.target()).with(to.settings()), to, run, one));
        });
    }

    private static void refuseUnfit(String tag) {
        if (tag.isBlank() || tag.length() > LONGEST) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    tag.isBlank()
                            ? "The tag is empty."
                            : "The tag has " + tag.length() + " characters, and a row holds " + LONGEST + ".",
                    List.of(),
                    tag.isBlank() ? "Is a variable without a value?" : "Choose a shorter one."));
        }
    }
}
