package dev.turnstone.bench.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What the build knows: where the programs are and which versions they have. */
public final class Build {
    private static final Properties FACTS = load();

    private Build() {}

    static String fact(String key) {
        return Objects.requireNonNull(FACTS.getProperty(key), key);
    }

    public static Path path(String key) {
        return Path.of(fact(key)).normalize();
    }

    /** The class path of a peer: our main methods, its jars and the one driver it needs. */
    static String classPathOf(String peer, String driver) {
        StringBuilder path = new StringBuilder(fact("classes.folder"));
        Path folder = path("peers.folder");
        for (Path each : new Path[] {folder.resolve(peer), folder.resolve("drivers")}) {
            try (Stream<Path> jars = Files.list(each)) {
                jars.filter(jar -> each.endsWith(peer) || isNeeded(jar, driver))
                        .sorted()
                        .forEach(jar -> path.append(':').append(jar));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return path.toString();
    }

    private static boolean isNeeded(Path jar, String driver) {
        String name = jar.getFileName().toString();
        return name.startsWith(driver) || name.startsWith("slf4j-api");
    }

    private static Properties load() {
        try (InputStream in = Build.class.getResourceAsStream("/bench.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
