package dev.turnstone.settings.type;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URL of a database in a file, as it leads there from wherever somebody types it. */
public final class FileUrl {
    /** The product, the path as far as it is one of this folder, and what stands behind it. */
    private static final Pattern RELATIVE = Pattern.compile(
            "(jdbc:(?:h2:file|h2|hsqldb:file|sqlite|derby):)(?![/\\\\~:]|[A-Za-z][A-Za-z0-9]*:)([^;?]+)(.*)",
            Pattern.DOTALL);

    private FileUrl() {}

    /** With an absolute path for one that is relative to this process's folder; any other URL as it is. */
    public static String absolute(String url) {
        Matcher found = RELATIVE.matcher(url);
        if (!found.matches()) {
            return url;
        }
        Path file = Path.of(found.group(2)).toAbsolutePath().normalize();
        return found.group(1) + file.toString().replace('\\', '/') + found.group(3);
    }
}
