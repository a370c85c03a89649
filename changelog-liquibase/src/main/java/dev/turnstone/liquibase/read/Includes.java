package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.read.change.Attributes;
import dev.turnstone.liquibase.read.root.ChangelogFile;
import dev.turnstone.liquibase.tree.file.TreeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
        return given.flag("errorIfMissing").orElse(true) ? file(path, at) : find(path, at);
    }

    /** A file that must be there. */
    Optional<ChangelogFile> file(String path, Position at) {
        List<Problem> told = new ArrayList<>();
        Optional<ChangelogFile> file = new Includes(files, told::add).find(path, at);
        told.forEach(problems);
        if (file.isEmpty() && told.isEmpty()) {
            boolean folder = files.isFolder(path);
            report(
                    folder ? path + " is a folder." : "There is no file " + path + " in " + files + ".",
                    at,
                    folder
                            ? "Name a file in it; or all of them, with includeAll."
                            : "Correct the path, or name the folder it begins in with --search-path.");
        }
        return file;
    }

    private Optional<ChangelogFile> find(String path, Position at) {
        try {
            return files.find(path);
        } catch (PathRefused e) {
            report(String.valueOf(e.getMessage()), at, e.next());
        } catch (IOException e) {
            report(path + " can't be read: " + e.getMessage() + ".", at, "Allow this user to read it.");
        }
        return Optional.empty();
    }

    /** The files of an {@code includeAll}, sorted. */
    List<ChangelogFile> all(Attributes given, String from) {
        Position at = given.node().at();
        if (given.text("path").isEmpty()) {
            report("includeAll doesn't say which folder.", at, "Add path=\"…\".");
            return List.of();
        }
        if (wantsClasses(given) || !hasNumbers(given)) {
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
                isMissingOrEmpty(given, path, found.isPresent());
            }
            return wanted.stream().filter(file -> isChangelog(file, at)).toList();
        } catch (PathRefused e) {
            report(String.valueOf(e.getMessage()), at, e.next());
        } catch (IOException e) {
            report("The folder " + path + " can't be read: " + e.getMessage() + ".", at, "Allow this user to read it.");
        }
        return List.of();
    }

    private void isMissingOrEmpty(Attributes given, String path, boolean isThere) {
        String filters = Stream.of("minDepth", "maxDepth", "endsWithFilter")
                        .anyMatch(name -> given.text(name).isPresent())
                ? " that " + given.node().name() + " asks for"
                : "";
        String missing = files.has(path) ? path + " is a file, not a folder." : "There is no folder " + path + ".";
        report(
                isThere ? "There is no file in folder " + path + filters + "." : missing,
                given.node().at(),
                "Correct the path, or say errorIfMissingOrEmpty=\"false\".");
    }

    /** Which files, and in which order: to leave that out would be to run others, or in another order. */
    private boolean wantsClasses(Attributes given) {
        List<String> classes = Stream.of("filter", "resourceFilter", "resourceComparator")
                .filter(name -> given.text(name).isPresent())
                .toList();
        for (String name : classes) {
            report(
                    "includeAll has a " + name + ", the class " + given.required(name)
                            + ", which Turnstone doesn't call.",
                    given.node().at(),
                    name.equals("resourceComparator")
                            ? "Name the files in their order, each with an include."
                            : "Say which files with endsWithFilter, minDepth and maxDepth, or name each with an include.");
        }
        return !classes.isEmpty();
    }

    private boolean hasNumbers(Attributes given) {
        List<String> wrong = Stream.of("minDepth", "maxDepth")
                .filter(name -> given.text(name)
                        .filter(text -> !text.matches("\\d{1,9}"))
                        .isPresent())
                .toList();
        wrong.forEach(name -> report(
                name + " can't be " + given.required(name) + ".", given.node().at(), "Write a number from 0 on."));
        return wrong.isEmpty();
    }

    /** Whatever else lies in the folder is left alone, but told: it may be a changelog that is misspelt. */
    private boolean isChangelog(ChangelogFile file, Position at) {
        boolean known = TreeReader.isChangelog(file.path());
        if (!known) {
            problems.accept(new Problem(
                    ErrorCode.FILE_IGNORED,
                    file.path() + " is left out of includeAll: its name doesn't end as that of a changelog.",
                    List.of(at),
                    "Move it elsewhere, or say with endsWithFilter which files are meant."));
        }
        return known;
    }

    private static boolean endsAsWanted(ChangelogFile file, Attributes given) {
        return given.text("endsWithFilter")
                .map(end -> file.path().toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private static int number(Attributes given, String name, int otherwise) {
        return given.text(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** A path as it is found from the file that names it. */
    static String path(Attributes given, String name, String from) {
        String written = given.required(name).replace('\\', '/');
        return given.is("relativeToChangelogFile")
                ? LogicalPath.normalised(LogicalPath.beside(from, written))
                : written;
    }

    private void report(String what, Position at, String next) {
        problems.accept(new Problem(ErrorCode.INCLUDE_INVALID, what, List.of(at), next));
    }
}
