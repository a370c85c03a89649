package dev.turnstone.liquibase.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.FirstFew;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.liquibase.deed.CustomClasses;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.filter.UnreadableExpression;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Source;
import dev.turnstone.read.resource.ClassPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Liquibase changelog: its first file, and all that is included. Which changesets are meant and what their changes are
 * in SQL depends on the database, so the files are read when that is known. Immutable and thread-safe.
 */
public final class LiquibaseSource implements Source {
    private final SearchPath files;
    private final String path;
    private final LiquibaseRun run;
    private final ClassLoader classes;
    private final FormerPaths former;

    private LiquibaseSource(SearchPath files, String path, LiquibaseRun run, ClassLoader classes, FormerPaths former) {
        this.files = files;
        this.path = path;
        this.run = run;
        this.classes = classes;
        this.former = former;
    }

    /**
     * The changelog whose first file has this path.
     *
     * @param path below one of the folders of the search path; it is part of who its changesets are
     */
    public static LiquibaseSource of(SearchPath files, String path) {
        return new LiquibaseSource(
                files, path, LiquibaseRun.ALL, LiquibaseSource.class.getClassLoader(), FormerPaths.NONE);
    }

    /** The same for a certain run. */
    public LiquibaseSource with(LiquibaseRun other) {
        return new LiquibaseSource(files, path, other, classes, former);
    }

    /** The same with the classes that it names from here; else they are beside our own. */
    public LiquibaseSource withClasses(ClassLoader loader) {
        return new LiquibaseSource(files, path, run, loader, former);
    }

    /**
     * The same, whose changesets may be recorded under paths that begin otherwise: they are the same changesets then.
     *
     * @param now how their paths begin
     * @param before how they began earlier
     */
    public LiquibaseSource formerlyBelow(String now, List<String> before) {
        return new LiquibaseSource(files, path, run, classes, new FormerPaths(now, before));
    }

    /** The same with the classes that it names from these jars and folders of classes. */
    public LiquibaseSource withClassPath(List<Path> jarsAndFolders) {
        return jarsAndFolders.isEmpty() ? this : withClasses(ClassPath.loader(jarsAndFolders));
    }

    @Override
    public Wanted read() {
        if (!files.has(path)) {
            throw new TurnstoneException(files.isFolder(path) ? folder() : missing());
        }
        Selection selection = selection();
        return database -> plannerFor(database, selection.on(database.name()));
    }

    private Problem missing() {
        Path place = Path.of(path);
        return new Problem(
                ErrorCode.LOCATION_NOT_FOUND,
                "There is no changelog " + path + " in " + files + ".",
                List.of(),
                place.isAbsolute()
                        ? files.inside(place)
                                        .filter(files::has)
                                        .map(there ->
                                                "Write " + there + ", if that is how the history has it. Else write")
                                        .orElse("Write")
                                + " the path as the history has it, and with --search-path the folder it begins in: it is"
                                + " a part of who the changesets are."
                        : didYouMean() + "Correct the path, or name the folder it begins in with --search-path.");
    }

    private Problem folder() {
        List<String> inside = files.besides(path + "/");
        return new Problem(
                ErrorCode.LOCATION_NOT_FOUND,
                path + " in " + files + " is a folder, and a Liquibase changelog begins with a file.",
                List.of(),
                inside.isEmpty()
                        ? "Name its first file."
                        : "Name its first file. In the folder there " + (inside.size() == 1 ? "is " : "are ")
                                + FirstFew.of(inside) + ".");
    }

    private String didYouMean() {
        List<String> near = NearMisses.of(path, files.besides(path));
        return near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
    }

    private Selection selection() {
        try {
            return run.selection();
        } catch (UnreadableExpression e) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "The labels of the run can't be read: " + e.getMessage(),
                    List.of(),
                    "Correct the expression of --labels."));
        }
    }

    private Planner plannerFor(Database database, Selection selection) {
        Map<String, String> properties = BuiltInProperties.over(run.properties(), database);
        Reading reading = new Reading(selection, LiquibaseSource::surroundings, properties);
        return new LiquibasePlanner(
                new ChangelogReader(files, reading).open(path),
                database,
                selection,
                new CustomClasses(classes),
                former);
    }

    /** What wins over properties: the environment, then the JVM's own. */
    private static Optional<String> surroundings(String name) {
        return Optional.ofNullable(System.getenv(name)).or(() -> Optional.ofNullable(System.getProperty(name)));
    }
}
