package dev.turnstone.cli;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseRun;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Source;
import dev.turnstone.read.ClassPath;
import dev.turnstone.read.RoutineFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be applied. */
final class ChangelogOptions {
    private static final Pattern LIQUIBASE = Pattern.compile("(?i).*\\.(xml|ya?ml|json)|(?!(.*[/\\\\])?[VU]_).*\\.sql");

    /** Behind a folder, as Java has it. */
    private static final String ALL_JARS = File.separator + "*";

    @Parameters(
            index = "0",
            paramLabel = "CHANGELOG",
            description = "The folder with the routines, or the first file of a Liquibase changelog.")
    private @Nullable Path location;

    @Option(
            names = "--classpath",
            paramLabel = "PATHS",
            description =
                    "Jars and folders with compiled classes that are named; folder/* is all jars in it. As in a class path.")
    private @Nullable String classpath;

    @Option(
            names = "--search-path",
            paramLabel = "FOLDER",
            description =
                    "Folder or jar in which paths of a Liquibase changelog begin; the folder you are in. Repeatable.")
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
    boolean isLiquibase() {
        return LIQUIBASE.matcher(shown()).matches();
    }

    Source source() {
        return isLiquibase() ? liquibase() : routines();
    }

    private Source liquibase() {
        List<Path> folders = searchPath.isEmpty() ? List.of(Path.of(".")) : searchPath;
        List<String> named = contexts.isBlank() ? List.of() : List.of(contexts.split(","));
        SearchPath files = SearchPath.of(folders);
        LiquibaseRun run = new LiquibaseRun(named, labels, properties);
        List<Path> places = classPath();
        if (places.isEmpty()) {
            return LiquibaseSource.of(files, shown()).with(run);
        }
        ClassLoader classes = ClassPath.loader(places);
        return LiquibaseSource.of(files.andClassPath(classes), shown())
                .with(run)
                .withClasses(classes);
    }

    RoutineFolder routines() {
        return RoutineFolder.of(named()).withClassPath(classPath());
    }

    private List<Path> classPath() {
        List<Path> places = new ArrayList<>();
        for (String place : classpath == null ? new String[0] : classpath.split(File.pathSeparator)) {
            if (place.endsWith(ALL_JARS)) {
                places.addAll(ClassPath.jarsIn(Path.of(place.substring(0, place.length() - 1))));
            } else if (!place.isBlank()) {
                places.add(Path.of(place));
            }
        }
        return places;
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
    String shown() {
        return String.valueOf(location);
    }
}
