package dev.turnstone.tests.liquibase.published;

import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Step;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.processes.LiquibaseProcess;
import dev.turnstone.tests.processes.LiquibaseSoftware;
import dev.turnstone.tests.servers.BuildSettings;
import dev.turnstone.tests.servers.TestDatabase;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A changelog in a jar, and the classes that it needs.
 *
 * @param jar in which it is
 * @param path its first file
 * @param classes jars and folders of the classes that it names, and of what those need; none when it names none
 * @param program that does with Liquibase what the oracle does, with these classes
 */
record Published(Path jar, String path, List<Path> classes, String program) {
    /** What two tools must write alike; dates, runs and their own names are another matter. */
    private static final String ROWS = "SELECT ORDEREXECUTED, FILENAME, ID, AUTHOR, EXECTYPE, MD5SUM, DESCRIPTION,"
            + " COMMENTS, TAG, CONTEXTS, LABELS FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED, FILENAME, ID, AUTHOR";

    /** One that names no classes. */
    static Published plain(String jar, String path) {
        return new Published(folder().resolve(jar), path, List.of(), "LiquibaseOracle");
    }

    static Path folder() {
        return Path.of(BuildSettings.get("oracle.folder"), "published");
    }

    LiquibaseProcess liquibase(TestDatabase database) {
        return new LiquibaseProcess(database, jar).with(classes, program);
    }

    Turnstone turnstone(TestDatabase database, ClassLoader loader) {
        return Turnstone.of(
                        LiquibaseSource.of(SearchPath.of(List.of(jar)), path).withClasses(loader),
                        JdbcTarget.of(database.url(), database.username(), database.password()))
                .with(Settings.DEFAULTS.withLockWait(Duration.ofSeconds(30)));
    }

    List<String> leftToDo(TestDatabase database, ClassLoader loader) {
        return turnstone(database, loader).plan().orThrow().steps().stream()
                .map(Step::name)
                .toList();
    }

    List<String> leftToDoForThem(TestDatabase database) {
        return liquibase(database)
                .status(path)
                .orFail()
                .stdout()
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("::"))
                .toList();
    }

    /** The bridge, Liquibase, and the classes of the changelog: what a user puts on {@code --classpath}. */
    ClassLoader bridge() {
        Stream<Path> places = Stream.of(
                        Stream.of(Path.of(BuildSettings.get("bridge.classes"))),
                        LiquibaseSoftware.classPath().stream(),
                        classes.stream())
                .flatMap(each -> each);
        return new URLClassLoader(places.map(Published::url).toArray(URL[]::new), Published.class.getClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What only one of two databases has, rows of the history included; {@code -} is the first. */
    static List<String> differences(TestDatabase ours, TestDatabase theirs) {
        List<String> all = new ArrayList<>(Catalog.withData(ours).differencesTo(Catalog.withData(theirs)));
        all.addAll(new Catalog(ours.queryStrings(ROWS)).differencesTo(new Catalog(theirs.queryStrings(ROWS))));
        return all;
    }
}
