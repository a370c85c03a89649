package dev.turnstone.maven;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.Validation;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Finds everything that would keep migrate from starting; without a database, what the files alone tell. Writes nothing. */
@Mojo(
        name = "validate",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ValidateMojo extends GoalMojo {
    /** The database that is assumed where none is asked: postgresql, mariadb, mysql, h2, and so on. */
    @Parameter(property = "turnstone.dialect")
    private @Nullable String dialect;

    /** Of several targets, work on so many at a time. */
    @Parameter(property = "turnstone.parallel", defaultValue = "1")
    private int parallel;

    @Override
    ExitCode work(Job job, BuildTargets targets, Surroundings here) {
        Validation work = new Validation(targets, Optional.ofNullable(dialect));
        return work.in(job, here, GoalOptions.readingSeveral(parallel));
    }
}
