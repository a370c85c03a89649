package dev.turnstone.tests.processes;

import dev.turnstone.tests.processes.ToolJvm.Answer;
import dev.turnstone.tests.servers.BuildSettings;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Flyway in one JVM for many operations: the newest, and for the databases that it has no published module for, the last
 * that has one. Between two operations it has no database open.
 */
public final class FlywayService {
    private static final String OLDER = "flyway-12.4.0";

    private final ToolJvm jvm;

    private FlywayService(String version) {
        List<Path> classPath = new ArrayList<>(software(version));
        classPath.addAll(ToolSoftware.drivers());
        this.jvm = ToolJvm.start("Flyway", classPath, "FlywayOracle");
    }

    /** The one that all tests of this JVM use for a product; nobody closes it. */
    public static FlywayService shared(Product product) {
        return version(product).equals(OLDER) ? Older.SERVICE : Newest.SERVICE;
    }

    private static final class Newest {
        static final FlywayService SERVICE = new FlywayService("flyway");
    }

    private static final class Older {
        static final FlywayService SERVICE = new FlywayService(OLDER);
    }

    /**
     * Does one of the operations of the program: {@code migrate}, {@code info}, {@code validate}, {@code repair},
     * {@code baseline}, {@code clean}.
     *
     * @param settings {@code name=value} each, without {@code flyway.} in front
     */
    public Answer run(TestDatabase database, Path folder, String operation, String... settings) {
        return run(database, "filesystem:" + folder, operation, settings);
    }

    /** The same with locations as Flyway has them. */
    public Answer run(TestDatabase database, String locations, String operation, String... settings) {
        database.release();
        return run(database.driverUrl(), database.username(), database.password(), locations, operation, settings);
    }

    /** The same on a database of this URL. */
    public Answer run(
            String url, String username, String password, String locations, String operation, String... settings) {
        List<String> words = new ArrayList<>(List.of(operation, url, username, password, locations));
        words.addAll(List.of(settings));
        return jvm.run(words);
    }

    private static String version(Product product) {
        return product == Product.HSQLDB || product == Product.DERBY ? OLDER : "flyway";
    }

    /** Flyway for a product, and the migrations in Java that its class path has in the folder {@code migrations}. */
    public static List<Path> software(Product product) {
        return software(version(product));
    }

    private static List<Path> software(String version) {
        Path oracle = Path.of(BuildSettings.get("oracle.folder"));
        List<Path> all = new ArrayList<>(ToolSoftware.files(oracle.resolve(version)));
        Path source = Path.of(BuildSettings.get("flyway.source"));
        all.add(ToolSoftware.compiled(source, List.copyOf(all), oracle.resolve(version + "-classes")));
        return all;
    }
}
