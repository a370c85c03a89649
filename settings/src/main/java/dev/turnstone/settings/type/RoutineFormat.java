package dev.turnstone.settings.type;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.Version;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.plan.Goal;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.read.resource.ClassPath;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Folders of version-numbered routines: whatever is nothing else. */
public final class RoutineFormat implements ChangelogFormat {
    private static final String CLASS_PATH = "classpath:";
    private static final String SQL = "sql";

    /** Behind a folder, as Java has it. */
    private static final String ALL_JARS = File.separator + "*";

    public static final Setting OUT_OF_ORDER = Setting.of(
            "out-of-order",
            "TURNSTONE_OUT_OF_ORDER",
            Form.SWITCH,
            "",
            "Also run routines below the highest version that is applied; they are an error otherwise.");

    private final String extension;
    private final ClassLoader application;

    /** Of routines in SQL and Java, whose {@code classpath:} is the class path of this library. */
    public RoutineFormat() {
        this(RoutineFormat.class.getClassLoader());
    }

    /**
     * Of routines in SQL and Java, whose {@code classpath:} is that of an application.
     *
     * @param application where folders and classes are looked for
     */
    public RoutineFormat(ClassLoader application) {
        this(SQL, application);
    }

    private RoutineFormat(String extension, ClassLoader application) {
        this.extension = extension;
        this.application = application;
    }

    /**
     * Of scripts in the language of another kind of data source, whose target says how they are read.
     *
     * @param extension of their files, without the dot, in small letters
     */
    public static RoutineFormat writtenIn(String extension) {
        return new RoutineFormat(extension, RoutineFormat.class.getClassLoader());
    }

    @Override
    public String words() {
        return extension.equals(SQL) ? "a folder of routines" : "a folder of ." + extension + " routines";
    }

    @Override
    public List<Setting> settings() {
        return List.of(OUT_OF_ORDER);
    }

    /** The order that was set. */
    public static Goal.Order order(Values values) {
        return values.isOn(OUT_OF_ORDER) ? Goal.Order.OUT_OF_ORDER : Goal.Order.STRICT;
    }

    @Override
    public Goal.Reach reach(String word) {
        if (!Version.isVersion(word)) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "'" + word + "' is no version: digits, with dots or underscores between, as in 4.1.0.",
                    List.of(),
                    "Correct --to."));
        }
        return new Goal.Reach.UpTo(Version.of(word));
    }

    @Override
    public Optional<Changelog> readAlone(String location, Values values, Optional<Path> home) {
        return Optional.of(source(location, values, home).changelog());
    }

    @Override
    public boolean isAt(String location, Values values) {
        return true;
    }

    @Override
    public RoutineFolder source(String location, Values values, Optional<Path> home) {
        if (location.isEmpty()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "The name of the folder is empty.",
                    List.of(),
                    "Is a variable without a value? For the folder you are in, write a dot."));
        }
        Optional<String> inside = onClassPath(location);
        if (inside.isPresent()) {
            return written(RoutineFolder.onClassPath(inside.get(), classes(values, application)));
        }
        RoutineFolder folder = RoutineFolder.of(Path.of(location));
        return extension.equals(SQL) ? folder.withClassPath(classPath(values)) : written(folder);
    }

    private RoutineFolder written(RoutineFolder folder) {
        return extension.equals(SQL) ? folder : folder.writtenIn(extension);
    }

    /** The name of a folder or file on the class path; empty when a location is elsewhere. */
    public static Optional<String> onClassPath(String location) {
        return location.startsWith(CLASS_PATH)
                ? Optional.of(location.substring(CLASS_PATH.length()).replaceFirst("^/+", ""))
                : Optional.empty();
    }

    /** What finds what is on the class path: that which was set, or the application's where none is. */
    public static ClassLoader classes(Values values, ClassLoader application) {
        List<Path> places = classPath(values);
        return places.isEmpty() ? application : ClassPath.loader(places);
    }

    /** The jars and folders of the class path that was set, those that a star stands for among them. */
    public static List<Path> classPath(Values values) {
        List<Path> places = new ArrayList<>();
        for (String place : values.paths(ChangelogSettings.CLASSPATH)) {
            if (place.endsWith(ALL_JARS)) {
                places.addAll(ClassPath.jarsIn(Path.of(place.substring(0, place.length() - 1))));
            } else {
                places.add(Path.of(place));
            }
        }
        return places;
    }
}
