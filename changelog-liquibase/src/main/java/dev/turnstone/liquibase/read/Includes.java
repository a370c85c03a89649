package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.read.SearchPath.LeavesSearchPath;
import dev.turnstone.liquibase.read.root.ChangelogFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the files that a changelog names. */
final class Includes {
    /** As the files of a web application are sorted wherever they lie. */
    private static final String WEB_CLASSES = "WEB-INF/classes/";

    private final SearchPath files;
    private final Consumer<Problem> problems;

    Includes(SearchPath files, Consumer<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The file of an {@code include}. */
    Optional<ChangelogFile> included(Attributes given, String from) {
        Position at = given.node().at();
        if (given.text("file").isEmpty()) {
            report("include doesn't say which file.", at, "Add file=\"…\".");
            return Optional.empty();
        }
        String path = path(given, "file", from);
        if (given.flag("errorIfMissing").orElse(true)) {
            return file(path, at);
        }
        try {
            return files.find(path);
        } catch (LeavesSearchPath e) {
            leaves(path, at);
            return Optional.empty();
        }
    }

    /** A file that must be there. */
    Optional<ChangelogFile> file(String path, Position at) {
        try {
            Optional<ChangelogFile> file = files.find(path);
            if (file.isEmpty()) {
                report(
                        "There is no file " + path + " in " + files.roots() + ".",
                        at,
                        "Correct the path, or name the folder it begins in with --search-path.");
            }
            return file;
        } catch (LeavesSearchPath e) {
            leaves(path, at);
            return Optional.empty();
        }
    }

    /** The files of an {@code includeAll}, sorted. */
    List<ChangelogFile> all(Attributes given, String from) {
        Position at = given.node().at();
        if (given.text("path").isEmpty()) {
            report("includeAll doesn't say which folder.", at, "Add path=\"…\".");
            return List.of();
        }
        String path = path(given, "path", from);
        try {
            Optional<List<ChangelogFile>> found =
                    files.list(path, number(given, "minDepth", 0), number(given, "maxDepth", Integer.MAX_VALUE));
            List<ChangelogFile> wanted = found.orElse(List.of()).stream()
                    .filter(file -> endsAsWanted(file, given))
                    .sorted(Comparator.comparing(file -> file.path().replace(WEB_CLASSES, "")))
                    .toList();
            if (wanted.isEmpty() && given.flag("errorIfMissingOrEmpty").orElse(true)) {
                report(
                        found.isEmpty()
                                ? "There is no folder " + path + "."
                                : "There is no file in folder " + path + ".",
                        at,
                        "Correct the path, or say errorIfMissingOrEmpty=\"false\".");
            }
            return wanted;
        } catch (LeavesSearchPath e) {
            leaves(path, at);
        } catch (IOException e) {
            report("The folder " + path + " can't be read: " + e.getMessage() + ".", at, "Allow this user to read it.");
        }
        return List.of();
    }

    private static boolean endsAsWanted(ChangelogFile file, Attributes given) {
        return given.text("endsWithFilter")
                .map(end -> file.path().toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private static int number(Attributes given, String name, int otherwise) {
        return given.text(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** A path as it is found from the file that names it. */
    static String path(Attributes given, String name, String from) {
        String written = given.required(name).replace('\\', '/');
        return given.is("relativeToChangelogFile")
                ? LogicalPath.normalised(LogicalPath.beside(from, written))
                : written;
    }

    private void leaves(String path, Position at) {
        report(
                path + " leads out of the search path " + files.roots() + ".",
                at,
                "Put the file into one of these folders, or name a folder that holds both with --search-path.");
    }

    private void report(String what, Position at, String next) {
        problems.accept(new Problem(ErrorCode.INCLUDE_INVALID, what, List.of(at), next));
    }
}
