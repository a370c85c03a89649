package dev.turnstone.maven;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.PrintedPlan;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Prints the exact SQL that migrate would run, as a script for the database's own client. Writes nothing. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class CheckMojo extends GoalMojo {
    /** As far as this version; with a Liquibase changelog, as far as this tag. */
    @Parameter(property = "turnstone.to")
    private @Nullable String to;

    /** So many steps. */
    @Parameter(property = "turnstone.count")
    private @Nullable String count;

    /** true: also what records the steps, tracking tables, if there are none, and their rows. */
    @Parameter(property = "turnstone.with-history", defaultValue = "false")
    private boolean withHistory;

    /** Of several targets, work on so many at a time. */
    @Parameter(property = "turnstone.parallel", defaultValue = "1")
    private int parallel;

    @Override
    ExitCode work(Job job, BuildTargets targets, Surroundings here) {
        PrintedPlan work = new PrintedPlan(GoalOptions.howFar(to, count, null), GoalOptions.rows(withHistory));
        return job.onEach(targets, GoalOptions.readingSeveral(parallel), work);
    }
}
