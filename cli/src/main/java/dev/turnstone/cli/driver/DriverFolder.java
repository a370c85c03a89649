package dev.turnstone.cli.driver;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** A folder with jars of JDBC drivers that didn't come with us. */
public final class DriverFolder {
    private final Optional<Path> named;
    private final Optional<Path> usual;

    /**
     * A folder of drivers.
     *
     * @param named by the user
     * @param home its folder {@code drivers} is looked into otherwise
     */
    public DriverFolder(Optional<Path> named, Optional<Path> home) {
        this.named = named;
        this.usual = home.map(folder -> folder.resolve("drivers")).filter(Files::isDirectory);
    }

    /**
     * Makes the drivers in it known. Those that came with us go first.
     *
     * @return what loads the classes of all its jars; empty where there are none
     * @throws TurnstoneException when the folder that was named doesn't exist or has no driver
     */
    public Optional<ClassLoader> register() {
        if (named.isPresent() && !Files.isDirectory(named.get())) {
            throw problem(
                    Files.exists(named.get())
                            ? "'" + named.get() + "' is no folder with drivers."
                            : "There is no folder '" + named.get() + "' with drivers.",
                    "Correct --drivers, or TURNSTONE_DRIVERS where that names it.");
        }
        List<Path> jars = named.or(() -> usual).map(DriverFolder::jarsIn).orElse(List.of());
        if (!jars.isEmpty()) {
            // Never closed: the drivers are loaded from it as long as the process lives.
            URLClassLoader loader = new URLClassLoader(
                    jars.stream().map(DriverFolder::url).toArray(URL[]::new), DriverFolder.class.getClassLoader());
            registerFrom(loader);
            return Optional.of(loader);
        }
        if (named.isPresent()) {
            throw problem("There is no jar in '" + named.get() + "'.", "Put the driver's jar there.");
        }
        return Optional.empty();
    }

    private static void registerFrom(ClassLoader loader) {
        try {
            ServiceLoader.load(Driver.class, loader).stream()
                    .filter(driver -> driver.type().getClassLoader() == loader)
                    .forEach(driver -> register(driver.get()));
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.DRIVER_MISSING,
                    "A driver in the folder of drivers can't be loaded: " + e.getMessage()
                            + (e.getCause() == null ? "" : ": " + e.getCause()) + ".",
                    List.of(),
                    "Put all jars of the driver's release there, of a release for this Java, or take it out."));
        }
    }

    private static void register(Driver driver) {
        try {
            DriverManager.registerDriver(new ForeignDriver(driver));
        } catch (SQLException e) {
            throw new IllegalStateException("registering " + driver, e);
        }
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(DriverFolder::readable)
                    .toList();
        } catch (IOException e) {
            throw problem("The folder '" + folder + "' with drivers can't be listed.", "Check its permissions.");
        }
    }

    /** The class loader would pass over what isn't, and nobody would know why the driver isn't there; an empty one has none. */
    private static Path readable(Path jar) {
        if (jar.toFile().length() == 0) {
            return jar;
        }
        try (ZipFile open = new ZipFile(jar.toFile())) {
            return jar;
        } catch (IOException e) {
            throw problem(
                    "The file '" + jar + "' among the drivers is no jar, or can't be read: " + e.getMessage() + ".",
                    "Copy it there once more, or take it out.");
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TurnstoneException problem(String what, String next) {
        return new TurnstoneException(new Problem(ErrorCode.LOCATION_NOT_FOUND, what, List.of(), next));
    }
}
