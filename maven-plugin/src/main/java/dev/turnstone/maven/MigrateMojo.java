package dev.turnstone.maven;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.Migration;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Runs what is pending, in order, each step once. */
@Mojo(
        name = "migrate",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class MigrateMojo extends GoalMojo {
    /** As far as this version; with a Liquibase changelog, as far as this tag. */
    @Parameter(property = "turnstone.to")
    private @Nullable String to;

    /** So many steps. */
    @Parameter(property = "turnstone.count")
    private @Nullable String count;

    /** true: show what would be done, with the exact SQL; write nothing. */
    @Parameter(property = "turnstone.dry-run", defaultValue = "false")
    private boolean dryRun;

    /** Of several targets, work on so many at a time. */
    @Parameter(property = "turnstone.parallel", defaultValue = "1")
    private int parallel;

    /** Of several targets, when one has failed, what becomes of the others: stop or continue. */
    @Parameter(property = "turnstone.on-failure", defaultValue = "stop")
    private String onFailure = "stop";

    @Override
    ExitCode work(Job job, BuildTargets targets, Surroundings here) {
        Migration work = new Migration(GoalOptions.howFar(to, count, null), GoalOptions.agreed(dryRun));
        return job.onEach(targets, GoalOptions.several(parallel, onFailure), work);
    }
}
