package dev.turnstone.settings.assign;

import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.gate.Gate;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.source.SettingsFile;
import dev.turnstone.settings.type.ChangelogFormats;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.FileSettings;
import dev.turnstone.settings.type.GateSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.PluginSettings;
import dev.turnstone.settings.type.TargetTypes;
import dev.turnstone.target.DataSourceChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where settings are looked for, and what is known of types and formats. Immutable; the {@code with…} methods give
 * changed copies.
 *
 * @param given by whoever asks: options, or a framework's properties; they go before everything else
 * @param sources files of secrets, the environment and the like; the first that has a value decides
 * @param file what is looked at last, and names targets
 * @param chosen names or labels of targets in the file; empty for all
 * @param types the kinds of data source
 * @param formats the formats of changelogs
 * @param home the folder of the distribution, where one is known
 */
public record Request(
        Map<Setting, Found> given,
        List<SettingSource> sources,
        SettingsFile file,
        List<String> chosen,
        TargetTypes types,
        ChangelogFormats formats,
        Optional<Path> home) {

    public Request {
        given = Map.copyOf(given);
        sources = List.copyOf(sources);
        chosen = List.copyOf(chosen);
    }

    /** With nothing but types and formats. */
    public static Request of(TargetTypes types, ChangelogFormats formats) {
        return new Request(Map.of(), List.of(), SettingsFile.NONE, List.of(), types, formats, Optional.empty());
    }

    /** The same with this given. */
    public Request withGiven(Setting setting, String text, String origin) {
        Map<Setting, Found> more = new LinkedHashMap<>(given);
        more.put(setting, new Found(text, origin));
        return new Request(more, sources, file, chosen, types, formats, home);
    }

    /** The same that looks in this source too, behind the others. */
    public Request withSource(SettingSource source) {
        List<SettingSource> more = new ArrayList<>(sources);
        more.add(source);
        return new Request(given, more, file, chosen, types, formats, home);
    }

    /** The same with a settings file. */
    public Request withFile(SettingsFile other) {
        return new Request(given, sources, other, chosen, types, formats, home);
    }

    /** The same for some of the named targets only. */
    public Request withChosen(List<String> words) {
        return new Request(given, sources, file, words, types, formats, home);
    }

    /** The same in a distribution's folder. */
    public Request withHome(Optional<Path> folder) {
        return new Request(given, sources, file, chosen, types, formats, folder);
    }

    /** The same that knows these kinds of data source. */
    public Request withTypes(TargetTypes other) {
        return new Request(given, sources, file, chosen, other, formats, home);
    }

    /** Every setting that a settings file may have. Finds the types that jars bring. */
    public List<Setting> known() {
        return Stream.of(
                        ChangelogSettings.ALL,
                        formats.settings(),
                        GateSettings.ALL,
                        PluginSettings.ALL,
                        FileSettings.ALL,
                        types.all().stream()
                                .flatMap(type -> type.allSettings().stream())
                                .toList())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What is found first for a setting in the first run, unchecked. */
    public Optional<Value> first(Setting setting) {
        return Optional.ofNullable(given.get(setting))
                .or(() -> sources.stream()
                        .flatMap(source -> source.find(setting, 0).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(file.settings().get(setting)))
                .map(found -> new Value(setting, found.text(), found.origin(), List.of()));
    }

    /** The same for who must know it beforehand; empty as well when it can't be read, which whoever reads all of it tells. */
    public Optional<Value> peek(Setting setting) {
        try {
            return first(setting);
        } catch (TurnstoneException e) {
            return Optional.empty();
        }
    }

    /** Without those whose anchor is given elsewhere, before them. */
    List<SettingSource> sourcesThatCount() {
        return sources.stream()
                .filter(source -> source.anchor().stream().noneMatch(anchor -> isGivenBefore(source, anchor)))
                .toList();
    }

    private boolean isGivenBefore(SettingSource source, Setting anchor) {
        return given.containsKey(anchor)
                || sources.stream()
                        .takeWhile(earlier -> earlier != source)
                        .anyMatch(earlier -> mayHave(earlier, anchor));
    }

    private static boolean mayHave(SettingSource source, Setting setting) {
        try {
            return source.find(setting, 0).isPresent();
        } catch (TurnstoneException e) {
            return true;
        }
    }

    /** Whether any target is named. */
    public boolean namesTarget() {
        return !file.targets().isEmpty()
                || first(ChangelogSettings.TYPE).isPresent()
                || first(JdbcSettings.URL).isPresent();
    }

    /** The same as {@link #assignments}, where what is wrong is among the notices, and the rest is told all the same. */
    public Assignments findings() {
        return new AssignmentReading(this).readAll();
    }

    /**
     * What is set, for whoever asks no target.
     *
     * @throws TurnstoneException with everything that is wrong with the settings
     */
    public Assignment offline() {
        return new AssignmentReading(this).readOffline();
    }

    /**
     * The targets that the settings name.
     *
     * @throws TurnstoneException with everything that is wrong with the settings
     */
    public Assignments assignments() {
        return new AssignmentReading(this).read();
    }

    /**
     * A gate before all targets that the settings name, with the credentials that they give; where they name none, before
     * the application's own data source; always open where there is none either.
     *
     * @param own the application's data sources
     * @throws TurnstoneException with everything that is wrong with the settings, and when it isn't clear
     *     which data source is meant
     */
    public Gate gate(DataSourceChoice own) {
        if (namesTarget()) {
            return Assignments.gate(assignments().runs(), run -> run.turnstone().completing(run::completed));
        }
        return own.target().map(this::gate).orElseGet(() -> Gate.of(List.of()));
    }

    private Gate gate(Target own) {
        Assignment set = offline();
        return GateSettings.set(Gate.of(set.turnstone(own)), set.values());
    }
}
