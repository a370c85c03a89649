package dev.turnstone.plugins.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginDescription;
import dev.turnstone.plugins.PluginEntry;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.read.script.ScriptReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one plugin, and everything that is wrong with it. Used once, by one thread. */
final class PluginReading {
    /** Of a plugin that has something to say about the schema. */
    static final String FOLDER = "db_migrations";

    private final String id;
    private final PluginFiles files;
    private final NamedFiles named;
    private final ScriptReading scripts;
    private final PluginProblems problems;
    private final List<PluginEntry> entries = new ArrayList<>();
    private final String list;

    PluginReading(String id, PluginFiles files, ScriptReading scripts) {
        this.id = id;
        this.files = files;
        this.scripts = scripts;
        this.problems = new PluginProblems(id);
        this.named = new NamedFiles(files, problems);
        this.list = files.shown(FOLDER + "/" + MigrationList.FILE);
    }

    /** The plugin; empty when it has nothing to say about the schema. */
    Optional<Plugin> read() {
        if (files.isDangling(FOLDER)) {
            problems.invalid(
                    "has a link at " + FOLDER + " that leads nowhere",
                    Position.startOf(files.shown(FOLDER)),
                    "Put the folder itself there, or remove the link.");
            return Optional.of(plugin(PluginDescription.NONE));
        }
        if (!files.hasFolder(FOLDER)) {
            return Optional.empty();
        }
        DescriptionReading description = new DescriptionReading(problems::add);
        named.maybe(DescriptionReading.FILE, Position.startOf(files.shown(DescriptionReading.FILE)))
                .ifPresent(description::add);
        list().ifPresent(lines -> {
            description.add(lines.sayings(), list);
            readAll(lines.lines(), description.description().formerly());
        });
        return Optional.of(plugin(description.description()));
    }

    private Plugin plugin(PluginDescription description) {
        return new Plugin(id, files.place(), description, entries, problems.all());
    }

    private Optional<MigrationList> list() {
        int before = problems.count();
        Optional<Resource> file = named.maybe(FOLDER + "/" + MigrationList.FILE, Position.startOf(list));
        if (file.isEmpty()) {
            if (problems.count() == before) {
                problems.add(
                        ErrorCode.PLUGIN_LIST_MISSING,
                        "has a folder " + FOLDER + ", but no " + MigrationList.FILE + " in it",
                        Position.startOf(list),
                        "List its files there, one per line, in the order in which they are to be run; or remove the"
                                + " folder, if the plugin needs no schema.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(MigrationList.of(file.get()));
        } catch (MigrationList.Unreadable e) {
            problems.add(
                    ErrorCode.FILE_BADLY_ENCODED,
                    "has a list that " + e.getMessage(),
                    e.at(),
                    "Save the list as UTF-8.");
        } catch (IOException e) {
            problems.add(
                    ErrorCode.FILE_UNREADABLE,
                    "has a list that can't be read: " + e.getMessage(),
                    Position.startOf(list),
                    "Check that you may read it.");
        }
        return Optional.empty();
    }

    private void readAll(List<ListLine> lines, List<String> formerly) {
        EntryReading reading = new EntryReading(id, files, scripts, problems, formerly);
        Map<String, Integer> seen = new HashMap<>();
        for (ListLine line : lines) {
            Position at = new Position(list, line.number(), 1);
            Integer earlier = seen.putIfAbsent(line.text(), line.number());
            if (earlier != null) {
                problems.invalid(
                        "lists " + line.text() + " twice, in lines " + earlier + " and " + line.number(),
                        at,
                        "Remove one of the two.");
            } else if (leadsOut(line.text())) {
                problems.invalid(
                        "lists " + line.text() + ", which is not in its folder " + FOLDER,
                        at,
                        "Put the file into that folder, and list its path below it.");
            } else if (!line.text().equals(plain(line.text()))) {
                // Its name in the history is as it is listed: in two spellings a file would be run twice.
                problems.invalid(
                        "lists " + line.text() + " in a roundabout way", at, "Write " + plain(line.text()) + ".");
            } else {
                reading.read(line.text(), at).ifPresent(entries::add);
            }
        }
        tellUnlisted(seen.keySet());
    }

    private static boolean leadsOut(String path) {
        String slashes = path.replace('\\', '/');
        return slashes.startsWith("/")
                || slashes.matches("[A-Za-z]:.*")
                || List.of(slashes.split("/", -1)).contains("..");
    }

    /** The path without parts that lead nowhere. */
    private static String plain(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .collect(Collectors.joining("/"));
    }

    private void tellUnlisted(Set<String> listed) {
        for (String name : named.present()) {
            boolean isUndo = name.endsWith(EntryReading.UNDO)
                    && listed.contains(
                            name.substring(0, name.length() - EntryReading.UNDO.length()) + EntryReading.SQL);
            if (name.toLowerCase(Locale.ROOT).endsWith(EntryReading.SQL)
                    && !listed.contains(name)
                    && !isUndo
                    && !hasChangelogs()) {
                problems.add(
                        ErrorCode.PLUGIN_FILE_UNLISTED,
                        "has a file " + name + " that its list doesn't name: it is never run",
                        Position.startOf(files.shown(FOLDER + "/" + name)),
                        "Add it to " + MigrationList.FILE + ", or remove it.");
            }
        }
    }

    /** A changelog names files itself. */
    private boolean hasChangelogs() {
        return entries.stream().anyMatch(PluginEntry.Many.class::isInstance);
    }
}
