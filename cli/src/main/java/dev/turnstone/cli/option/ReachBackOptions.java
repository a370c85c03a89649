package dev.turnstone.cli.option;

import dev.turnstone.plan.Goal.Reach;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How far to go back. */
public final class ReachBackOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @ArgGroup(exclusive = true)
    private @Nullable BackLimit limit;

    /** One of them. */
    static final class BackLimit extends ReachOptions.Limit {
        @Option(
                names = "--to-date",
                paramLabel = "DATE",
                converter = DateOption.class,
                description = "To the state of this moment, by the clock of the server: 2026-01-31T18:30.")
        private @Nullable LocalDateTime moment;
    }

    /** What was asked for, if anything was; what it means depends on the changelog. */
    public Optional<Reach> reach(ChangelogOptions changelog) {
        if (limit == null) {
            return Optional.empty();
        }
        LocalDateTime moment = limit.moment;
        return moment != null ? Optional.of(new Reach.ToDate(moment)) : limit.reach(changelog, command.commandLine());
    }
}
