package dev.turnstone.flyway.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.read.resource.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place with migrations: a folder of the file system or of the class path, of which the path may have wildcards.
 *
 * @param place in which world it is
 * @param root the folder in front of the first wildcard, without a slash at its end
 * @param below which files below the root belong to it; empty text: all
 */
public record Location(Place place, String root, String below) {
    private static final String FILE_SYSTEM = "filesystem:";
    private static final String CLASS_PATH = "classpath:";

    /** In which world it is. */
    public enum Place {
        FILE_SYSTEM,
        CLASS_PATH
    }

    /**
     * Reads what people write.
     *
     * @param usual where a path without a prefix is
     * @throws TurnstoneException when it is in a place that can't be read here
     */
    public static Location parse(String text, Place usual) {
        if (text.startsWith(FILE_SYSTEM)) {
            return at(Place.FILE_SYSTEM, text.substring(FILE_SYSTEM.length()));
        }
        if (text.startsWith(CLASS_PATH)) {
            return at(Place.CLASS_PATH, text.substring(CLASS_PATH.length()));
        }
        if (text.startsWith("s3:") || text.startsWith("gcs:")) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.LOCATION_NOT_FOUND,
                    "'" + text + "' is in a cloud, where nothing is read.",
                    List.of(),
                    "Fetch the files first, and name their folder."));
        }
        return at(usual, text);
    }

    private static Location at(Place place, String written) {
        String path = written.replace('\\', '/');
        if (place == Place.CLASS_PATH) {
            path = path.replaceFirst("^/+", "");
        }
        path = path.length() > 1 ? path.replaceFirst("/+$", "") : path;
        int wildcard = firstWildcard(path);
        if (wildcard < 0) {
            return new Location(place, path, "");
        }
        int slash = path.lastIndexOf('/', wildcard);
        return new Location(place, slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1));
    }

    private static int firstWildcard(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '*' || path.charAt(i) == '?') {
                return i;
            }
        }
        return -1;
    }

    /** Whether there is such a folder. */
    boolean exists(ClassLoader classes) {
        return place == Place.FILE_SYSTEM
                ? Files.isDirectory(folder())
                : classes.getResource(root.isEmpty() ? "" : root + "/") != null || classes.getResource(root) != null;
    }

    private Path folder() {
        return Path.of(root.isEmpty() ? "." : root);
    }

    /** Its files, by their paths below the root. */
    List<Resource> files(ClassLoader classes, Consumer<Problem> problems) {
        List<Resource> all = place == Place.FILE_SYSTEM
                ? Resources.inFolder(folder(), problems)
                : Resources.onClassPath(classes, root, problems);
        if (below.isEmpty()) {
            return all;
        }
        if (below.equals("**") || below.endsWith("/**")) {
            // Behind that there would have to be a folder without a name.
            return List.of();
        }
        Pattern pattern = pattern();
        return all.stream()
                .filter(file -> pattern.matcher(file.path()).matches())
                .toList();
    }

    /** What the history calls a file: its path below the part that the wildcards stand for. */
    String script(String path) {
        Matcher matcher = pattern().matcher(path);
        return !below.isEmpty() && matcher.matches() ? matcher.group(1) : path;
    }

    /**
     * One star stands for something in one folder's name; two, as a name, for any number of folders, of which there must be
     * one behind.
     */
    private Pattern pattern() {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < below.length(); i++) {
            if (below.startsWith("**/", i)) {
                regex.append("(?:[^/]+/)*?");
                i += 2;
            } else if (below.charAt(i) == '*') {
                regex.append("[^/]+");
            } else if (below.charAt(i) == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(below.substring(i, i + 1)));
            }
        }
        return Pattern.compile(regex.append("/(.+)").toString());
    }

    @Override
    public String toString() {
        String path = below.isEmpty() ? root : root + "/" + below;
        return place == Place.CLASS_PATH ? CLASS_PATH + path : path;
    }
}
