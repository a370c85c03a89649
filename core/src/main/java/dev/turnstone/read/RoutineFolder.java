package dev.turnstone.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.FirstFew;
import dev.turnstone.JavaRoutine;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.plan.Source;
import dev.turnstone.plan.routine.RoutinePlanner;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.read.resource.Resources;
import dev.turnstone.read.script.ScriptLanguage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A folder of version-numbered routines: {@code V_<version>_<sequence>.sql}, Java classes of such names, {@code U_…}
 * for their undo, and perhaps a {@value FolderSettings#FILE}. Other files are left alone. Immutable and thread-safe.
 */
public final class RoutineFolder implements Source {
    /** As the names of files end that may be the first of something else. */
    private static final Pattern OTHER_CHANGELOG = Pattern.compile("(?i).*\\.(xml|ya?ml|json)");

    private final Place place;
    private final List<Path> jarsAndFolders;
    private final List<JavaRoutine> instances;
    private final ScriptLanguage scripts;

    /** Where the folder is. */
    private interface Place {
        String name();

        List<Resource> files(Consumer<Problem> problems);

        /** The classes that belong to the folder without being named by anybody else. */
        List<RoutineClasses.Found> classes(List<Resource> files, FolderSettings settings);
    }

    private RoutineFolder(Place place, List<Path> jarsAndFolders, List<JavaRoutine> instances, ScriptLanguage scripts) {
        this.place = place;
        this.jarsAndFolders = List.copyOf(jarsAndFolders);
        this.instances = List.copyOf(instances);
        this.scripts = scripts;
    }

    /** The routines in a folder of the file system, and in the folders in it. */
    public static RoutineFolder of(Path folder) {
        return new RoutineFolder(new OnDisk(folder), List.of(), List.of(), ScriptLanguage.SQL);
    }

    /** The routines in a folder of the class path such as {@code db/routines}: scripts and compiled classes alike. */
    public static RoutineFolder onClassPath(String folder, ClassLoader loader) {
        return new RoutineFolder(new OnClassPath(folder, loader), List.of(), List.of(), ScriptLanguage.SQL);
    }

    /** The same folder, with the Java routines of these jars and folders of classes too. */
    public RoutineFolder withClassPath(List<Path> jarsAndFolders) {
        return new RoutineFolder(place, jarsAndFolders, instances, scripts);
    }

    /** The same folder, with these Java routines too; the names of their classes say which steps they are. */
    public RoutineFolder withRoutines(List<? extends JavaRoutine> instances) {
        return new RoutineFolder(place, jarsAndFolders, List.copyOf(instances), scripts);
    }

    /**
     * The same folder for a data source that speaks another language than SQL: its routines are the files of this
     * extension, and no Java. How the scripts are read is said by {@link dev.turnstone.plan.Database#rules()}.
     *
     * @param extension without the dot, in small letters
     */
    public RoutineFolder writtenIn(String extension) {
        return new RoutineFolder(place, List.of(), List.of(), new ScriptLanguage(extension));
    }

    @Override
    public Wanted read() {
        Changelog changelog = changelog();
        return database -> new RoutinePlanner(database.rules(), changelog);
    }

    /**
     * What is in the folder, read now. What is wrong inside is a problem of the changelog.
     *
     * @throws dev.turnstone.TurnstoneException when there is no such folder
     */
    public Changelog changelog() {
        List<Problem> problems = new ArrayList<>();
        List<Resource> files = place.files(problems::add);
        FolderSettings settings = FolderSettings.among(files);
        RoutineReading reading = new RoutineReading(scripts);
        files.forEach(reading::addFile);
        if (scripts.goesWithJava()) {
            place.classes(files, settings).forEach(reading::addClass);
        }
        RoutineClasses.in(jarsAndFolders).forEach(reading::addClass);
        instances.forEach(reading::addInstance);
        reading.expectNoMoreClasses();

        List<Routine> routines =
                reading.routines().stream().sorted(Routine.ORDER).toList();
        problems.addAll(settings.problems());
        problems.addAll(reading.problems());
        RoutineChecks.check(routines, problems::add);
        List<Changeset> changesets = UndoPairing.pair(routines, problems::add);
        List<String> others = changesets.isEmpty() ? otherChangelogs(files) : List.of();
        if (!others.isEmpty() || changesets.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
            problems.add(0, empty(others));
        }
        return new Changelog(place.name(), changesets, settings.supportedFrom(), problems);
    }

    /** Files that may be what is meant where there is no routine. */
    private static List<String> otherChangelogs(List<Resource> files) {
        return files.stream()
                .filter(file -> !file.fileName().equals(FolderSettings.FILE)
                        && OTHER_CHANGELOG.matcher(file.fileName()).matches())
                .map(Resource::shown)
                .toList();
    }

    private Problem empty(List<String> others) {
        String liquibase = others.isEmpty()
                ? ""
                : "If this is a Liquibase changelog, name its first file and not its folder; there "
                        + (others.size() == 1 ? "is " : "are ") + FirstFew.of(others) + ". ";
        return new Problem(
                ErrorCode.FOLDER_EMPTY,
                "There is no routine in '" + place.name() + "'.",
                List.of(),
                liquibase + "Routines are called V_<version>_<sequence>." + scripts.extension()
                        + ", for instance V_4.1.0_A." + scripts.extension() + ".");
    }

    private record OnDisk(Path folder) implements Place {
        @Override
        public String name() {
            return folder.toString();
        }

        @Override
        public List<Resource> files(Consumer<Problem> problems) {
            return Resources.inFolder(folder, problems);
        }

        @Override
        public List<RoutineClasses.Found> classes(List<Resource> files, FolderSettings settings) {
            return RoutineClasses.in(
                    settings.classpath().stream().map(folder::resolve).toList());
        }
    }

    private record OnClassPath(String folder, ClassLoader loader) implements Place {
        @Override
        public String name() {
            return "classpath:" + folder;
        }

        @Override
        public List<Resource> files(Consumer<Problem> problems) {
            return Resources.onClassPath(loader, folder, problems);
        }

        @Override
        public List<RoutineClasses.Found> classes(List<Resource> files, FolderSettings settings) {
            return RoutineClasses.among(files, folder, loader);
        }
    }
}
