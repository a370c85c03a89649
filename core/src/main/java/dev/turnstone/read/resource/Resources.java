package dev.turnstone.read.resource;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** Lists the files of a changelog, sorted by path so that every machine sees them in the same order. */
public final class Resources {
    private static final Comparator<Resource> BY_PATH = Comparator.comparing(Resource::path);

    private Resources() {}

    /** All files in a folder and the folders in it; hidden ones are left out. What can't be read is a problem. */
    public static List<Resource> inFolder(Path folder, Consumer<Problem> problems) {
        if (Files.notExists(folder)) {
            throw notFound(
                    "There is no folder '" + folder + "' (looked for " + folder.toAbsolutePath() + ").",
                    "Check the path; it is relative to the folder the command runs in.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw notFound(
                    "'" + folder + "' is a file; routines live in a folder.", "Name the folder that the file is in.");
        }
        FolderWalk walk = new FolderWalk(folder, problems);
        try {
            // Links are followed: the folder itself may be one, and so are the files of a mounted configuration.
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            throw notFound("The folder '" + folder + "' can't be read: " + reason(e), "Check its permissions.");
        }
        List<Resource> found = new ArrayList<>(walk.found());
        found.sort(BY_PATH);
        return found;
    }

    /** All files of a package-like folder on the class path, such as {@code db/routines}, in folders and jars. */
    public static List<Resource> onClassPath(ClassLoader loader, String folder, Consumer<Problem> problems) {
        String name = folder.endsWith("/") ? folder : folder + "/";
        List<Resource> found = new ArrayList<>();
        try {
            List<URL> places = Collections.list(loader.getResources(name));
            if (places.isEmpty()) {
                throw notFound(
                        "There is no folder '" + folder + "' on the class path.",
                        "Check the name; some build tools leave folders out of the jar's index.");
            }
            for (URL place : places) {
                addFrom(place, loader, name, found, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(BY_PATH);
        return found;
    }

    private static void addFrom(
            URL place, ClassLoader loader, String name, List<Resource> found, Consumer<Problem> problems)
            throws IOException {
        URLConnection connection = place.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.getJarFile().stream()
                    .filter(entry -> entry.getName().startsWith(name) && !entry.isDirectory())
                    .map(entry -> classPathResource(loader, name, entry.getName()))
                    .forEach(found::add);
        } else if (place.getProtocol().equals("file")) {
            inFolder(Path.of(URI.create(place.toString())), problems).stream()
                    .map(file -> classPathResource(loader, name, name + file.path()))
                    .forEach(found::add);
        } else {
            throw notFound(
                    "The class path folder '" + name + "' is in a place that can't be listed: " + place,
                    "Put the routines in a folder or a jar.");
        }
    }

    private static Resource classPathResource(ClassLoader loader, String root, String entry) {
        return new Resource(entry.substring(root.length()), "classpath:" + entry, () -> {
            var stream = loader.getResourceAsStream(entry);
            if (stream == null) {
                throw new IOException("no longer on the class path");
            }
            return stream;
        });
    }

    private static TurnstoneException notFound(String what, String next) {
        return new TurnstoneException(new Problem(ErrorCode.LOCATION_NOT_FOUND, what, List.of(), next));
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
    }
}
