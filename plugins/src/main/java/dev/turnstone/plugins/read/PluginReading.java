package dev.turnstone.plugins.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.PluginEntry;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.read.script.ScriptReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one plugin, and everything that is wrong with it. Used once, by one thread. */
final class PluginReading {
    /** Of a plugin that has something to say about the schema. */
    static final String FOLDER = "db_migrations";

    private static final String SQL = ".sql";
    private static final String UNDO = ".undo.sql";
    private static final String JAVA = ".java";
    private static final Pattern CHANGELOG = Pattern.compile(".*\\.(?:xml|ya?ml|json)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMATTED =
            Pattern.compile("\\s*--\\s*liquibase formatted sql\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int HEAD = 256;

    private final String id;
    private final PluginFiles files;
    private final ScriptReading scripts;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PluginEntry> entries = new ArrayList<>();
    private final String list;
    private List<String> formerPaths = List.of();

    PluginReading(String id, PluginFiles files, ScriptReading scripts) {
        this.id = id;
        this.files = files;
        this.scripts = scripts;
        this.list = files.shown(FOLDER + "/" + MigrationList.FILE);
    }

    /** The plugin; empty when it has nothing to say about the schema. */
    Optional<Plugin> read() {
        if (!files.hasFolder(FOLDER)) {
            return Optional.empty();
        }
        DescriptionReading description = new DescriptionReading(problems::add);
        find(DescriptionReading.FILE, Position.startOf(files.shown(DescriptionReading.FILE)))
                .ifPresent(description::add);
        Optional<MigrationList> read = list();
        read.ifPresent(lines -> {
            description.add(lines.sayings(), list);
            formerPaths = description.description().formerly().stream()
                    .map(Plugin::path)
                    .toList();
            readAll(lines.lines());
        });
        return Optional.of(new Plugin(id, files.place(), description.description(), entries, problems));
    }

    private Optional<MigrationList> list() {
        Optional<Resource> file = find(FOLDER + "/" + MigrationList.FILE, Position.startOf(list));
        if (file.isEmpty()) {
            if (problems.isEmpty()) {
                problem(
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
        } catch (CharacterCodingException e) {
            problem(
                    ErrorCode.FILE_BADLY_ENCODED,
                    "has a list that is not UTF-8",
                    Position.startOf(list),
                    "Save the list as UTF-8.");
        } catch (IOException e) {
            problem(
                    ErrorCode.FILE_UNREADABLE,
                    "has a list that can't be read: " + e.getMessage(),
                    Position.startOf(list),
                    "Check that you may read it.");
        }
        return Optional.empty();
    }

    private void readAll(List<ListLine> lines) {
        Map<String, Integer> seen = new HashMap<>();
        for (ListLine line : lines) {
            Position at = new Position(list, line.number(), 1);
            Integer earlier = seen.putIfAbsent(line.text(), line.number());
            if (earlier != null) {
                invalid(
                        "lists " + line.text() + " twice, in lines " + earlier + " and " + line.number(),
                        at,
                        "Remove one of the two.");
            } else if (leadsOut(line.text())) {
                invalid(
                        "lists " + line.text() + ", which is not in its folder " + FOLDER,
                        at,
                        "Put the file into that folder, and list its path below it.");
            } else if (!line.text().equals(plain(line.text()))) {
                // Its name in the history is as it is listed: in two spellings a file would be run twice.
                invalid("lists " + line.text() + " in a roundabout way", at, "Write " + plain(line.text()) + ".");
            } else {
                read(line.text(), at);
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

    private void read(String name, Position at) {
        if (name.endsWith(JAVA)) {
            readClass(name, at);
            return;
        }
        Optional<Resource> file = find(FOLDER + "/" + name, at);
        if (file.isEmpty()) {
            return;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (CHANGELOG.matcher(name).matches() || lower.endsWith(SQL) && isFormatted(file.get())) {
            String path = Plugin.path(id) + name;
            entries.add(new PluginEntry.Many(
                    LiquibaseSource.of(files.mounted(Plugin.path(id), FOLDER), path)
                            .withClasses(PluginReading.class.getClassLoader())
                            .formerlyBelow(Plugin.path(id), formerPaths),
                    path,
                    at));
        } else if (lower.endsWith(SQL)) {
            readScript(name, file.get(), at);
        } else {
            invalid(
                    "lists " + name + ", which is neither a script nor a routine nor a changelog",
                    at,
                    "Scripts end in .sql, Liquibase changelogs in .xml, .yaml, .yml or .json; a class of the plugin is"
                            + " listed as <its.full.Name>.java.");
        }
    }

    private boolean isFormatted(Resource file) {
        try (InputStream in = file.opener().open()) {
            return FORMATTED
                    .matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8))
                    .matches();
        } catch (IOException e) {
            // Whoever reads it as a script finds that again, and tells it.
            return false;
        }
    }

    private void readScript(String name, Resource file, Position at) {
        Optional<ScriptReading.Script> script = scripts.read(file, problems::add);
        script.ifPresent(read -> entries.add(new PluginEntry.One(
                new Changeset(
                        new ChangesetId(name, ChangesetId.OURS, Plugin.path(id) + name),
                        Optional.empty(),
                        Optional.of(read.checksum()),
                        read.change(),
                        undo(name),
                        read.directives(),
                        RowNotes.of("sql"),
                        Position.startOf(file.shown())),
                at)));
    }

    /** What takes a script back stands beside it. */
    private List<Changeset.Undo> undo(String name) {
        String path = FOLDER + "/" + name.substring(0, name.length() - SQL.length()) + UNDO;
        return find(path).stream()
                .flatMap(file -> scripts.read(file, problems::add).stream()
                        .map(script -> new Changeset.Undo(
                                script.change(), script.directives(), Position.startOf(file.shown()))))
                .toList();
    }

    private void readClass(String name, Position at) {
        String className = name.substring(0, name.length() - JAVA.length());
        PluginClasses classes = files.classes();
        try {
            if (!classes.has(className)) {
                problem(
                        ErrorCode.PLUGIN_FILE_MISSING,
                        "lists " + name + ", but has no class " + className,
                        at,
                        "Put its jar into the plugin's folder or into lib/ there; of a plugin that is a jar itself, the"
                                + " class must be in that jar.");
                return;
            }
        } catch (IOException e) {
            invalid("has a jar that can't be read: " + e.getMessage(), at, "Build it again.");
            return;
        }
        entries.add(new PluginEntry.One(
                new Changeset(
                        new ChangesetId(name, ChangesetId.OURS, Plugin.path(id) + name),
                        Optional.empty(),
                        Optional.empty(),
                        new Change.Code(className, new PluginRoutine(classes, className)),
                        List.of(),
                        Directives.NONE,
                        RowNotes.of("java className=" + className),
                        Position.startOf(className)),
                at));
    }

    /** A file that must be there if it is named. */
    private Optional<Resource> find(String path, Position at) {
        try {
            Optional<Resource> found = files.file(path);
            if (found.isEmpty() && !at.file().equals(files.shown(path))) {
                tellMissing(path, at);
            }
            return found;
        } catch (PluginFiles.LeadsOut e) {
            invalid(
                    "has a link at " + path + " that leads out of it, to " + e.getMessage(),
                    at,
                    "Put the file itself there.");
        } catch (IOException e) {
            problem(
                    ErrorCode.FILE_UNREADABLE,
                    "has a file " + path + " that can't be read: " + e.getMessage(),
                    at,
                    "Check that you may read it.");
        }
        return Optional.empty();
    }

    /** A file that may be there or not. */
    private Optional<Resource> find(String path) {
        return find(path, Position.startOf(files.shown(path)));
    }

    private void tellMissing(String path, Position at) {
        String name = path.substring(FOLDER.length() + 1);
        List<String> near = NearMisses.of(name, present());
        problem(
                ErrorCode.PLUGIN_FILE_MISSING,
                "lists " + name + ", but there is no such file in " + files.shown(FOLDER),
                at,
                (near.isEmpty() ? "" : "Did it mean " + String.join(" or ", near) + "? ")
                        + "Bring the file, or remove the line.");
    }

    private List<String> present() {
        try {
            return files.below(FOLDER).stream()
                    .map(path -> path.substring(FOLDER.length() + 1))
                    .toList();
        } catch (IOException e) {
            problem(
                    ErrorCode.FILE_UNREADABLE,
                    "has a folder that can't be listed: " + e.getMessage(),
                    Position.startOf(files.shown(FOLDER)),
                    "Check that you may read it.");
            return List.of();
        }
    }

    private void tellUnlisted(Set<String> listed) {
        Set<String> named = new HashSet<>(listed);
        for (String name : present()) {
            boolean isUndo =
                    name.endsWith(UNDO) && named.contains(name.substring(0, name.length() - UNDO.length()) + SQL);
            if (name.toLowerCase(Locale.ROOT).endsWith(SQL) && !named.contains(name) && !isUndo && !hasChangelogs()) {
                problem(
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

    private void invalid(String what, Position at, String next) {
        problem(ErrorCode.PLUGIN_INVALID, what, at, next);
    }

    private void problem(ErrorCode code, String what, Position at, String next) {
        problems.add(new Problem(code, "The plugin " + id + " " + what + ".", List.of(at), next));
    }
}
