package dev.turnstone.maven;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.ShownStatus;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows what is applied, what is pending and what is wrong. Writes nothing. */
@Mojo(
        name = "status",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class StatusMojo extends GoalMojo {
    /** Of several targets, work on so many at a time. */
    @Parameter(property = "turnstone.parallel", defaultValue = "1")
    private int parallel;

    @Override
    ExitCode work(Job job, BuildTargets targets, Surroundings here) {
        return job.onEach(targets, GoalOptions.readingSeveral(parallel), ShownStatus.FOR_PEOPLE);
    }
}
