package dev.turnstone.plugins.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginDescription;
import dev.turnstone.read.script.ScriptReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks what plugins there are in a folder: folders, and archives with one plugin or a folder of them. */
public final class PluginPlaces {
    private final Path folder;
    private final ScriptReading scripts = ScriptReading.ofSql();
    private final Map<String, Plugin> found = new TreeMap<>();

    private PluginPlaces(Path folder) {
        this.folder = folder;
    }

    /**
     * The plugins that have something to say about the schema, by their ids.
     *
     * @throws TurnstoneException when there is no such folder, or it can't be listed
     */
    public static List<Plugin> in(Path folder) {
        PluginPlaces places = new PluginPlaces(folder);
        places.children().forEach(places::look);
        return List.copyOf(places.found.values());
    }

    private List<Path> children() {
        if (!Files.isDirectory(folder)) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.LOCATION_NOT_FOUND,
                    (Files.exists(folder) ? "'" + folder + "' is a file" : "There is no folder '" + folder + "'")
                            + "; plugins live in a folder (looked for " + folder.toAbsolutePath() + ").",
                    List.of(),
                    "Correct --plugins."));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.LOCATION_NOT_FOUND,
                            "The folder of plugins '" + folder + "' can't be listed: " + e + ".",
                            List.of(),
                            "Check that you may read it."),
                    e);
        }
    }

    private void look(Path child) {
        String name = child.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(child)) {
            add(name, new FolderFiles(child));
        } else if (Files.isRegularFile(child) && isArchive(lower)) {
            lookInto(child, name.substring(0, name.lastIndexOf('.')));
        } else if (Files.isSymbolicLink(child) && !Files.exists(child)) {
            String id = isArchive(lower) ? name.substring(0, name.lastIndexOf('.')) : name;
            faulty(
                    id,
                    child,
                    "The plugin " + id + " is a link that leads nowhere",
                    "Put the plugin itself there, or remove the link.");
        }
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".zip") || name.endsWith(".jar");
    }

    private void lookInto(Path archive, String name) {
        String words = "The archive of the plugin " + name + " ";
        try {
            ArchiveEntries entries = ArchiveEntries.of(archive);
            Optional<ArchiveEntries.Flaw> flaw = entries.flaw();
            if (flaw.isPresent()) {
                faulty(name, archive, words + flaw.get().what(), flaw.get().next());
            } else if (entries.atRoot(archive).hasFolder(PluginReading.FOLDER)) {
                add(name, entries.atRoot(archive));
            } else {
                entries.folders().forEach(id -> add(id, entries.in(id, archive)));
            }
        } catch (IOException e) {
            faulty(name, archive, words + "can't be read: " + e.getMessage(), "Build or download it again.");
        }
    }

    private void add(String id, PluginFiles files) {
        new PluginReading(id, files, scripts).read().ifPresent(plugin -> found.merge(id, plugin, PluginPlaces::twice));
    }

    /** Two plugins can't have one history. */
    private static Plugin twice(Plugin first, Plugin second) {
        List<Problem> problems = new ArrayList<>(first.problems());
        problems.add(new Problem(
                ErrorCode.PLUGIN_INVALID,
                "The plugin " + first.id() + " is there twice.",
                List.of(Position.startOf(first.place()), Position.startOf(second.place())),
                "Remove one of them."));
        return new Plugin(first.id(), first.place(), first.description(), List.of(), problems);
    }

    private void faulty(String id, Path archive, String what, String next) {
        Problem problem =
                new Problem(ErrorCode.PLUGIN_INVALID, what + ".", List.of(Position.startOf(archive.toString())), next);
        found.merge(
                id,
                new Plugin(id, archive.toString(), PluginDescription.NONE, List.of(), List.of(problem)),
                PluginPlaces::twice);
    }
}
