package dev.turnstone.cli;

import dev.turnstone.changelog.Changelog;
import dev.turnstone.read.RoutineFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be applied. */
final class ChangelogOptions {
    @Parameters(index = "0", paramLabel = "CHANGELOG", description = "The folder with the routines.")
    private @Nullable Path location;

    @Option(
            names = "--classpath",
            paramLabel = "PATHS",
            description = "Jars and folders with compiled Java routines, separated as in a class path.")
    private @Nullable String classpath;

    Changelog.Source source() {
        List<Path> places = new ArrayList<>();
        for (String place : classpath == null ? new String[0] : classpath.split(File.pathSeparator)) {
            if (!place.isBlank()) {
                places.add(Path.of(place));
            }
        }
        return RoutineFolder.of(java.util.Objects.requireNonNull(location)).withClassPath(places);
    }

    /** As it was typed. */
    String shown() {
        return String.valueOf(location);
    }
}
