package dev.turnstone.read.resource;

import dev.turnstone.ErrorCode;
import dev.turnstone.JavaRoutine;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars and folders in which the user's classes are. */
public final class ClassPath {
    private ClassPath() {}

    /**
     * What loads classes from there, and all else from where our own are. It is never closed: the classes are loaded from it
     * as long as the engine lives.
     *
     * @throws TurnstoneException when one of them isn't there
     */
    public static ClassLoader loader(List<Path> jarsAndFolders) {
        return new URLClassLoader(
                existing(jarsAndFolders).stream().map(ClassPath::url).toArray(URL[]::new),
                JavaRoutine.class.getClassLoader());
    }

    private static List<Path> existing(List<Path> places) {
        for (Path place : places) {
            if (!Files.exists(place)) {
                throw new TurnstoneException(new Problem(
                        ErrorCode.LOCATION_NOT_FOUND,
                        "The class path names '" + place + "', which doesn't exist.",
                        List.of(Position.startOf(place.toString())),
                        "Build it first, or correct the class path."));
            }
        }
        return places;
    }

    /**
     * The jars that are directly in a folder, by name.
     *
     * @throws TurnstoneException when the folder can't be read
     */
    public static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.LOCATION_NOT_FOUND,
                            "The class path names all jars in '" + folder + "', which can't be read: " + e + ".",
                            List.of(),
                            "Correct the class path."),
                    e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a file: " + path, e);
        }
    }
}
