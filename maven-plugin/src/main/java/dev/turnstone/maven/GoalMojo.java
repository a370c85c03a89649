package dev.turnstone.maven;

import dev.turnstone.cli.demand.Asked;
import dev.turnstone.cli.driver.HushedDrivers;
import dev.turnstone.cli.driver.LentDrivers;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.text.TextReport;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Signals;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Terminal;
import dev.turnstone.read.resource.ClassPath;
import dev.turnstone.settings.type.TargetTypes;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** A command as a goal: with the project's folder and classes around it, and the build's log to tell its result. */
abstract class GoalMojo extends SettingsMojo {
    private static final String HOME = "TURNSTONE_HOME";

    /** true: do nothing. */
    @Parameter(property = "turnstone.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    @Component
    private @Nullable SettingsDecrypter decrypter;

    /** The command. */
    abstract ExitCode work(Job job, BuildTargets targets, Surroundings here);

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as turnstone.skip says.");
            return;
        }
        MavenSession build = given(session);
        List<Path> classPath = classPath(build.getCurrentProject());
        ClassLoader classes = ClassPath.loader(classPath);
        BuildLog log = new BuildLog(getLog());
        try (HushedDrivers hushed = new HushedDrivers();
                LentDrivers drivers = LentDrivers.of(classes);
                PrintStream results = log.stream()) {
            end(run(build, new BaseDirectory(baseDirectory(build), classPath), classes, log, results), log);
        }
    }

    private ExitCode run(
            MavenSession build, BaseDirectory base, ClassLoader classes, BuildLog log, PrintStream results) {
        Map<String, String> environment = System.getenv();
        Surroundings here = new Surroundings(
                InputStream.nullInputStream(),
                results,
                results,
                environment,
                Surroundings.PROGRAM,
                Optional.ofNullable(environment.get(HOME)).map(Path::of),
                Terminal.NONE,
                question -> Optional.empty(),
                Signals.NONE);
        BuildCommands commands = new BuildCommands(build, given(execution), Optional.empty());
        Output output = new Output(
                Output.Form.text,
                getLog().isDebugEnabled() ? Output.Loudness.VERBOSE : Output.Loudness.USUAL,
                Output.Hue.NONE,
                commands);
        Notes notes = new Notes(here, output, log);
        ServerLogins logins = new ServerLogins(build.getSettings(), given(decrypter));
        return Job.runIn(here, notes, new TextReport(here, output, notes), job -> {
            Asked asked = asked(base.folder(), logins, TargetTypes.in(classes));
            return work(job, new BuildTargets(asked, base), here);
        });
    }

    /** What is wrong with the project's database fails the build; what kept us from looking at it is an error of the build. */
    private static void end(ExitCode code, BuildLog log) throws MojoExecutionException, MojoFailureException {
        String message = log.errors().isEmpty() ? code.words() : log.errors();
        switch (code) {
            case DONE, PENDING -> {}
            case USAGE, UNREACHABLE, FAULT -> throw new MojoExecutionException(message);
            case FAILED, INVALID, AHEAD, LOCKED -> throw new MojoFailureException(message);
        }
    }

    private static Path baseDirectory(MavenSession build) {
        return build.getCurrentProject().getBasedir().toPath();
    }

    /** A project that wasn't compiled yet has no folder of classes, and may need none. */
    private static List<Path> classPath(MavenProject project) throws MojoExecutionException {
        try {
            return project.getRuntimeClasspathElements().stream()
                    .map(Path::of)
                    .filter(Files::exists)
                    .toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The project's dependencies were not resolved.", e);
        }
    }

    private static <T> T given(@Nullable T injected) {
        if (injected == null) {
            throw new IllegalStateException("Maven has left out a parameter");
        }
        return injected;
    }
}
