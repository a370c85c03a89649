package dev.turnstone.maven;

import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.WrittenScript;
import dev.turnstone.cli.work.WrittenScript.Direction;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes the SQL of what is pending, or of what takes it back, to be executed by hand. Changes no database. */
@Mojo(
        name = "script",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ScriptMojo extends GoalMojo {
    /** The database that is assumed where none is asked: postgresql, mariadb, mysql, h2, and so on. */
    @Parameter(property = "turnstone.dialect")
    private @Nullable String dialect;

    /** As far as this version; with a Liquibase changelog, as far as this tag. */
    @Parameter(property = "turnstone.to")
    private @Nullable String to;

    /** So many steps. */
    @Parameter(property = "turnstone.count")
    private @Nullable String count;

    /** true: what takes it back, newest first; wants to or count. */
    @Parameter(property = "turnstone.rollback", defaultValue = "false")
    private boolean rollback;

    /** true: also what records the steps, tracking tables, if there are none, and their rows. */
    @Parameter(property = "turnstone.with-history", defaultValue = "false")
    private boolean withHistory;

    /** The file to write it into, in the place of one that is there. Else: into the log. */
    @Parameter(property = "turnstone.out")
    private @Nullable File out;

    @Override
    ExitCode work(Job job, BuildTargets targets, Surroundings here) {
        WrittenScript work = new WrittenScript(
                rollback ? Direction.BACK : Direction.ONWARDS,
                GoalOptions.howFar(to, count, null),
                GoalOptions.rows(withHistory),
                Optional.ofNullable(out).map(File::toPath));
        return dialect == null ? work.live(job, targets) : work.assumed(job, targets, here, dialect);
    }
}
