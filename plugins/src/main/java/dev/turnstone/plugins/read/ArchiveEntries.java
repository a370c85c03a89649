package dev.turnstone.plugins.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The names of the files in an archive.
 *
 * @param names each once
 * @param twice those that are there more than once
 */
record ArchiveEntries(NavigableSet<String> names, List<String> twice) {
    private static final String BUILD_IT = "Build the archive again, with names that have / between their parts.";

    /** Why nothing of an archive is used. */
    record Flaw(String what, String next) {}

    static ArchiveEntries of(Path archive) throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .forEach(name -> {
                        if (!names.add(name)) {
                            twice.add(name);
                        }
                    });
        }
        return new ArchiveEntries(names, twice);
    }

    ArchiveFiles atRoot(Path archive) {
        return new ArchiveFiles(archive, "", names);
    }

    ArchiveFiles in(String folder, Path archive) {
        return new ArchiveFiles(archive, folder + "/", names);
    }

    /** The folders at its root. */
    Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        for (String name : names) {
            int slash = name.indexOf('/');
            if (slash > 0) {
                folders.add(name.substring(0, slash));
            }
        }
        return folders;
    }

    /** The first thing for which nobody can tell what would be run. */
    Optional<Flaw> flaw() {
        return first(names.stream().filter(ArchiveEntries::leadsOut).toList())
                .map(name -> new Flaw(
                        "has the entry '" + name + "', which leads out of it",
                        "Nobody builds such an archive by accident: find out where it comes from."))
                .or(() -> first(names.stream()
                                .filter(ArchiveEntries::isOfPlugin)
                                .filter(name -> name.indexOf('\\') >= 0)
                                .toList())
                        .map(name -> new Flaw("has the entry '" + name + "', with a backslash in its name", BUILD_IT)))
                .or(() -> first(twice.stream()
                                .filter(ArchiveEntries::isOfPlugin)
                                .toList())
                        .map(name -> new Flaw("has the entry '" + name + "' twice", BUILD_IT)))
                .or(this::besideTheRoot);
    }

    private Optional<Flaw> besideTheRoot() {
        boolean root = names.stream().anyMatch(name -> name.startsWith(PluginReading.FOLDER + "/"));
        List<String> inside = folders().stream()
                .filter(folder -> hasAny(folder + "/" + PluginReading.FOLDER + "/"))
                .toList();
        return root && !inside.isEmpty()
                ? Optional.of(new Flaw(
                        "has a plugin at its root, and others in folders: " + String.join(", ", inside),
                        "Put each into a folder, or into an archive of its own."))
                : Optional.empty();
    }

    private boolean hasAny(String start) {
        String found = names.ceiling(start);
        return found != null && found.startsWith(start);
    }

    private static Optional<String> first(List<String> all) {
        return all.stream().findFirst();
    }

    /** What else an archive has in it, as a jar its classes, is nothing to us. */
    private static boolean isOfPlugin(String name) {
        return name.contains(PluginReading.FOLDER) || name.endsWith(DescriptionReading.FILE);
    }

    private static boolean leadsOut(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.startsWith("/")
                || slashes.matches("[A-Za-z]:.*")
                || List.of(slashes.split("/", -1)).contains("..");
    }
}
