package dev.turnstone.cli.option;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseRun;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Source;
import dev.turnstone.read.RoutineFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is to be applied. */
public final class ChangelogOptions {
    private static final Pattern LIQUIBASE = Pattern.compile("(?i).*\\.(xml|ya?ml|json)|(?!(.*[/\\\\])?[VU]_).*\\.sql");

    /** Always the one in the home folder. */
    private static final Set<String> DEFAULT = Set.of("default", "default.xml");

    private static final String DEFAULT_FILE = "default.xml";

    /** What has a meaning for one kind of changelog only; for the other it would be ignored. */
    private static final Set<String> FOR_ROUTINES = Set.of("--classpath", "--out-of-order");

    private static final Set<String> FOR_LIQUIBASE = Set.of("--search-path", "--contexts", "--labels", "-D");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "CHANGELOG",
            description = "The folder with the routines, or the first file of a Liquibase changelog.")
    private @Nullable Path location;

    @Option(
            names = "--classpath",
            paramLabel = "PATHS",
            description = "Jars and folders with compiled Java routines, separated as in a class path.")
    private @Nullable String classpath;

    @Option(
            names = "--search-path",
            paramLabel = "FOLDER",
            description = "Where the paths of a Liquibase changelog begin. Repeatable. Else: the folder you are in, and"
                    + " changelogs/ in the home folder.")
    private List<Path> searchPath = new ArrayList<>();

    @Option(
            names = "--contexts",
            paramLabel = "CONTEXTS",
            description = "Of a Liquibase changelog: run changesets of these contexts; of all, if none is named.")
    private String contexts = "";

    @Option(
            names = "--labels",
            paramLabel = "EXPRESSION",
            description = "Of a Liquibase changelog: run changesets whose labels match this expression.")
    private String labels = "";

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            description = "Of a Liquibase changelog: what ${NAME} stands for. Repeatable.")
    private Map<String, String> properties = new LinkedHashMap<>();

    /** A file is a Liquibase changelog, all else a folder of routines. */
    public boolean isLiquibase() {
        return DEFAULT.contains(shown()) || LIQUIBASE.matcher(shown()).matches();
    }

    /**
     * Where the changelog comes from.
     *
     * @throws TurnstoneException when options were given that mean nothing for it
     */
    public Source source(Surroundings here) {
        refuse(isLiquibase() ? FOR_ROUTINES : FOR_LIQUIBASE);
        return isLiquibase() ? liquibase(here) : folder();
    }

    private void refuse(Set<String> unfit) {
        List<Problem> problems = command.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(unfit::contains)
                .distinct()
                .map(option -> new Problem(
                        ErrorCode.SETTING_INVALID,
                        isLiquibase()
                                ? option + " is for routines, and " + shown() + " is a Liquibase changelog."
                                : option + " is for Liquibase changelogs, and " + shown() + " is a folder of routines.",
                        List.of(),
                        "Leave it out: it would change nothing."))
                .toList();
        if (!problems.isEmpty()) {
            throw new TurnstoneException(problems);
        }
    }

    private Source liquibase(Surroundings here) {
        List<String> named = contexts.isBlank() ? List.of() : List.of(contexts.split(","));
        LiquibaseRun run = new LiquibaseRun(named, labels, properties);
        if (DEFAULT.contains(shown())) {
            return LiquibaseSource.of(SearchPath.of(List.of(changelogsOf(here))), DEFAULT_FILE)
                    .with(run);
        }
        return LiquibaseSource.of(SearchPath.of(folders(here)), shown()).with(run);
    }

    private List<Path> folders(Surroundings here) {
        if (!searchPath.isEmpty()) {
            return searchPath;
        }
        List<Path> folders = new ArrayList<>(List.of(Path.of(".")));
        here.home()
                .map(ChangelogOptions::changelogsBelow)
                .filter(Files::isDirectory)
                .ifPresent(folders::add);
        return folders;
    }

    private Path changelogsOf(Surroundings here) {
        return here.home()
                .map(ChangelogOptions::changelogsBelow)
                .orElseThrow(() -> new TurnstoneException(new Problem(
                        ErrorCode.SETTING_INVALID,
                        shown() + " is the changelog changelogs/" + DEFAULT_FILE
                                + " in the home folder, and nobody said where that is.",
                        List.of(),
                        "Set TURNSTONE_HOME; or, for a file of that name elsewhere, write ./" + DEFAULT_FILE + ".")));
    }

    private static Path changelogsBelow(Path home) {
        return home.resolve("changelogs");
    }

    /**
     * The folder of routines.
     *
     * @throws TurnstoneException when options were given that mean nothing for it
     */
    public RoutineFolder routines() {
        refuse(FOR_LIQUIBASE);
        return folder();
    }

    private RoutineFolder folder() {
        List<Path> places = new ArrayList<>();
        for (String place : classpath == null ? new String[0] : classpath.split(File.pathSeparator)) {
            if (!place.isBlank()) {
                places.add(Path.of(place));
            }
        }
        return RoutineFolder.of(named()).withClassPath(places);
    }

    /** An empty name is a variable without a value, not the folder we are in. */
    private Path named() {
        if (shown().isEmpty()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "The name of the folder is empty.",
                    List.of(),
                    "Is a variable without a value? For the folder you are in, write a dot."));
        }
        return Objects.requireNonNull(location);
    }

    /** As it was typed. */
    public String shown() {
        return String.valueOf(location);
    }
}
