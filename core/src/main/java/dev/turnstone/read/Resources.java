package dev.turnstone.read;

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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** Lists the files of a changelog, sorted by path so that every machine sees them in the same order. */
final class Resources {
    private static final Comparator<Resource> BY_PATH = Comparator.comparing(Resource::path);

    private Resources() {}

    /** All files in a folder and the folders in it; hidden ones are left out. */
    static List<Resource> inFolder(Path folder) {
        if (Files.notExists(folder)) {
            throw notFound(
                    "There is no folder '" + folder + "' (looked for " + folder.toAbsolutePath() + ").",
                    "Check the path; it is relative to the folder the command runs in.");
        }
        if (Files.isRegularFile(folder)) {
            throw notFound(
                    "'" + folder + "' is a file; routines live in a folder.", "Name the folder that the file is in.");
        }
        List<Resource> found = new ArrayList<>();
        try {
            // Links are followed: the folder itself may be one, and so are the files of a mounted configuration.
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(folder, found));
        } catch (IOException e) {
            throw notFound("The folder '" + folder + "' can't be read: " + reason(e), "Check its permissions.");
        }
        found.sort(BY_PATH);
        return found;
    }

    /** All files of a package-like folder on the class path, such as {@code db/routines}, in folders and jars. */
    static List<Resource> onClassPath(ClassLoader loader, String folder) {
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
                addFrom(place, loader, name, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(BY_PATH);
        return found;
    }

    private static void addFrom(URL place, ClassLoader loader, String name, List<Resource> found) throws IOException {
        URLConnection connection = place.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.getJarFile().stream()
                    .filter(entry -> entry.getName().startsWith(name) && !entry.isDirectory())
                    .map(entry -> classPathResource(loader, name, entry.getName()))
                    .forEach(found::add);
        } else if (place.getProtocol().equals("file")) {
            inFolder(Path.of(URI.create(place.toString()))).stream()
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

    /** Gathers the files of a tree. */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Resource> found;

        Collector(Path root, List<Resource> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && isHidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                String path = root.relativize(file).toString().replace('\\', '/');
                found.add(new Resource(path, file.toString(), () -> Files.newInputStream(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
