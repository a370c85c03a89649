package dev.turnstone.maven;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.WayBack;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Takes back what lies above a version or a tag, what ran after a moment, or so many steps, newest first. */
@Mojo(
        name = "rollback",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class RollbackMojo extends GoalMojo {
    /** What is to be kept: all up to this version, or, with a Liquibase changelog, up to this tag. */
    @Parameter(property = "turnstone.to")
    private @Nullable String to;

    /** So many steps. */
    @Parameter(property = "turnstone.count")
    private @Nullable String count;

    /** To the state of this moment, by the clock of the server: 2026-01-31T18:30. */
    @Parameter(property = "turnstone.to-date")
    private @Nullable String toDate;

    /** true: do it. Else the goal lists what would be lost, and fails: in a build nobody can be asked. */
    @Parameter(property = "turnstone.yes", defaultValue = "false")
    private boolean yes;

    /** true: show what would be done, with the exact SQL; write nothing. */
    @Parameter(property = "turnstone.dry-run", defaultValue = "false")
    private boolean dryRun;

    /** Of several targets, when one has failed, what becomes of the others: stop or continue. */
    @Parameter(property = "turnstone.on-failure", defaultValue = "stop")
    private String onFailure = "stop";

    @Override
    ExitCode work(Job job, BuildTargets targets, Surroundings here) {
        WayBack work = new WayBack(GoalOptions.howFar(to, count, toDate), GoalOptions.manner(dryRun, yes));
        return job.onEach(targets, GoalOptions.several(1, onFailure), work);
    }
}
