package dev.turnstone.maven;

import dev.turnstone.flyway.format.FlywayFormat;
import dev.turnstone.liquibase.format.LiquibaseFormat;
import dev.turnstone.liquibase.format.LiquibaseSettings;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.RoutineFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a project, where its relative paths begin: a build of many modules runs in one folder for all of them.
 *
 * @param folder of the project
 * @param classPath its compiled classes, and the jars it needs
 */
record BaseDirectory(Path folder, List<Path> classPath) {
    private static final String ALL_JARS = File.separator + "*";

    /** The same target, with paths that begin here, and with the classes of the project. */
    Assignment placed(Assignment to) {
        Assignment placed = to;
        for (Value value : to.values().all()) {
            placed = placed.with(placed(value, to));
        }
        boolean isLiquibase = to.format() instanceof LiquibaseFormat;
        if (isLiquibase && placed.values().value(LiquibaseSettings.SEARCH_PATH).isEmpty()) {
            placed =
                    placed.with(new Value(LiquibaseSettings.SEARCH_PATH, placed("."), "the base directory", List.of()));
        }
        return withClasses(placed);
    }

    private Value placed(Value value, Assignment to) {
        if (value.text().isEmpty()) {
            return value;
        }
        boolean isFolder = value.setting().equals(ChangelogSettings.CHANGELOG)
                && (to.format() instanceof RoutineFormat || isOneFolder(value.text(), to));
        if (isFolder || value.setting().form() == Form.PATH) {
            return with(value, placed(value.text()));
        }
        return value.setting().form() == Form.PATHS
                ? with(
                        value,
                        to.values().paths(value.setting()).stream()
                                .map(this::placed)
                                .collect(Collectors.joining(File.pathSeparator)))
                : value;
    }

    /** Locations with a world in front of them, or several, stay as they are. */
    private static boolean isOneFolder(String location, Assignment to) {
        return to.format() instanceof FlywayFormat && !location.contains(":") && !location.contains(",");
    }

    private static Value with(Value value, String text) {
        return new Value(value.setting(), text, value.origin(), value.overridden());
    }

    /** As short as it can be written for who looks from the folder that the build runs in. */
    private String placed(String path) {
        if (path.endsWith(ALL_JARS)) {
            return placed(path.substring(0, path.length() - ALL_JARS.length())) + ALL_JARS;
        }
        Path whole = folder.resolve(path).toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        if (Path.of(path).isAbsolute() || !whole.startsWith(here)) {
            return whole.toString();
        }
        Path shorter = here.relativize(whole);
        return shorter.toString().isEmpty() ? "." : shorter.toString();
    }

    private Assignment withClasses(Assignment to) {
        if (classPath.isEmpty()) {
            return to;
        }
        Optional<Value> named = to.values().value(ChangelogSettings.CLASSPATH);
        String all = Stream.concat(
                        named.stream().map(Value::text), classPath.stream().map(Path::toString))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        return to.with(named.map(value -> with(value, all))
                .orElse(new Value(ChangelogSettings.CLASSPATH, all, "the project", List.of())));
    }
}
