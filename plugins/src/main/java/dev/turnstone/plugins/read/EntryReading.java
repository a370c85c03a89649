package dev.turnstone.plugins.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes what a plugin's list names: a script, a routine in Java, a Liquibase changelog. */
final class EntryReading {
    static final String SQL = ".sql";
    static final String UNDO = ".undo.sql";
    private static final String JAVA = ".java";
    private static final Pattern CHANGELOG = Pattern.compile(".*\\.(?:xml|ya?ml|json)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMATTED =
            Pattern.compile("\\s*--\\s*liquibase formatted sql\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int HEAD = 256;
    /** As long as a path of the history may be. */
    private static final int LONGEST = 255;

    private final String id;
    private final PluginFiles files;
    private final NamedFiles named;
    private final ScriptReading scripts;
    private final PluginProblems problems;
    private final List<String> formerPaths;

    /**
     * Of one plugin.
     *
     * @param formerly ids that it had before
     */
    EntryReading(String id, PluginFiles files, ScriptReading scripts, PluginProblems problems, List<String> formerly) {
        this.id = id;
        this.files = files;
        this.named = new NamedFiles(files, problems);
        this.scripts = scripts;
        this.problems = problems;
        this.formerPaths = formerly.stream().map(Plugin::path).toList();
    }

    /** What a line names; nothing, and a problem, when there can't be such a thing. */
    Optional<PluginEntry> read(String name, Position at) {
        int length = (Plugin.path(id) + name).length();
        if (length > LONGEST) {
            problems.invalid(
                    "lists " + name + ", whose path in the history would have " + length + " characters, and " + LONGEST
                            + " have room",
                    at,
                    "Give the file, or the plugin, a shorter name.");
            return Optional.empty();
        }
        if (name.endsWith(JAVA)) {
            return routine(name, at);
        }
        Optional<Resource> file = named.listed(name, at);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (CHANGELOG.matcher(name).matches() || lower.endsWith(SQL) && isFormatted(file.get())) {
            String path = Plugin.path(id) + name;
            return Optional.of(new PluginEntry.Many(
                    LiquibaseSource.of(files.mounted(Plugin.path(id), PluginReading.FOLDER), path)
                            .withClasses(EntryReading.class.getClassLoader())
                            .formerlyBelow(Plugin.path(id), formerPaths),
                    path,
                    at));
        }
        if (lower.endsWith(SQL)) {
            return script(name, file.get(), at);
        }
        problems.invalid(
                "lists " + name + ", which is neither a script nor a routine nor a changelog",
                at,
                "Scripts end in .sql, Liquibase changelogs in .xml, .yaml, .yml or .json; a class of the plugin is"
                        + " listed as <its.full.Name>.java.");
        return Optional.empty();
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

    private Optional<PluginEntry> script(String name, Resource file, Position at) {
        Optional<ScriptReading.Script> script = scripts.read(file, problems::add);
        return script.map(read -> new PluginEntry.One(
                new Changeset(
                        new ChangesetId(name, ChangesetId.OURS, Plugin.path(id) + name),
                        Optional.empty(),
                        Optional.of(read.checksum()),
                        read.change(),
                        undo(name),
                        read.directives(),
                        RowNotes.of("sql"),
                        Position.startOf(file.shown())),
                at));
    }

    /** What takes a script back stands beside it. */
    private List<Changeset.Undo> undo(String name) {
        String path = PluginReading.FOLDER + "/" + name.substring(0, name.length() - SQL.length()) + UNDO;
        return named.maybe(path, Position.startOf(files.shown(path))).stream()
                .flatMap(file -> scripts.read(file, problems::add).stream()
                        .map(script -> new Changeset.Undo(
                                script.change(), script.directives(), Position.startOf(file.shown()))))
                .toList();
    }

    private Optional<PluginEntry> routine(String name, Position at) {
        String className = name.substring(0, name.length() - JAVA.length());
        PluginClasses classes = files.classes();
        try {
            if (!classes.has(className)) {
                problems.add(
                        ErrorCode.PLUGIN_FILE_MISSING,
                        "lists " + name + ", but has no class " + className,
                        at,
                        "Put its jar into the plugin's folder or into lib/ there; of a plugin that is a jar itself, the"
                                + " class must be in that jar.");
                return Optional.empty();
            }
        } catch (IOException e) {
            problems.invalid("has a jar that can't be read: " + e.getMessage(), at, "Build it again.");
            return Optional.empty();
        }
        return Optional.of(new PluginEntry.One(
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
}
