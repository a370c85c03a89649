package dev.turnstone.settings.source;

import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@value #USUAL_NAME} says: settings that hold for every target, and targets by name with settings of their own.
 *
 * @param settings for every target
 * @param targets in the order of the file
 */
public record SettingsFile(Map<Setting, Found> settings, List<NamedTarget> targets) {
    /** What it is called where nobody names another. */
    public static final String USUAL_NAME = "turnstone.yaml";

    /** No file. */
    public static final SettingsFile NONE = new SettingsFile(Map.of(), List.of());

    private static final String TARGETS = "targets";
    private static final String ROLE = "role";
    private static final String LABELS = "labels";
    private static final String SETTINGS = "settings";

    /** A folder of routines has a file of this name too, and it may be the folder that people are in. */
    private static final Set<String> OF_ROUTINES = Set.of("supported-from");

    public SettingsFile {
        settings = Map.copyOf(settings);
        targets = List.copyOf(targets);
    }

    /**
     * Reads one.
     *
     * @param known the settings that it may have
     * @throws TurnstoneException with everything that is wrong with it
     */
    public static SettingsFile read(Path file, Collection<Setting> known) {
        try {
            return new Reading(file, known).of(content(file));
        } catch (IOException e) {
            throw UnreadableFile.told("file '" + file + "'", file, e);
        }
    }

    /** What a file sets one thing to for every target, whatever else is in it; empty as well when it can't be read. */
    public static Optional<String> peek(Path file, Setting setting) {
        Reading reading = new Reading(file, List.of(setting));
        try {
            Optional<YamlNode> value =
                    content(file).map(root -> root.entries(reading.problems).get(setting.name()));
            return value.flatMap(node -> node.settingText(setting.form(), reading.problems));
        } catch (IOException | TurnstoneException e) {
            // Whoever reads all of it tells it.
            return Optional.empty();
        }
    }

    private static Optional<YamlNode> content(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return YamlNode.read(in, file.toString(), YamlNode.Language.YAML);
        }
    }

    private static final class Reading {
        private final Path file;
        private final Collection<Setting> known;
        private final List<Problem> problems = new ArrayList<>();

        Reading(Path file, Collection<Setting> known) {
            this.file = file;
            this.known = known;
        }

        SettingsFile of(Optional<YamlNode> content) {
            Map<Setting, Found> settings = new LinkedHashMap<>();
            List<NamedTarget> targets = new ArrayList<>();
            content.ifPresent(root -> root.entries(problems).forEach((key, value) -> {
                if (key.equals(TARGETS)) {
                    targets.addAll(targets(value));
                } else if (!OF_ROUTINES.contains(key)) {
                    add(key, value, settings);
                }
            }));
            if (!problems.isEmpty()) {
                throw new TurnstoneException(problems);
            }
            return new SettingsFile(settings, targets);
        }

        /** A list of targets with their names, or a map from names to targets. */
        private List<NamedTarget> targets(YamlNode node) {
            List<NamedTarget> targets = new ArrayList<>();
            Map<String, YamlNode> entries = node.entries(problems);
            entries.forEach((name, target) -> targets.add(target(name, target)));
            Set<String> words = new HashSet<>();
            targets.forEach(target -> words.addAll(target.labels()));
            targets.stream()
                    .filter(target -> words.contains(target.name()))
                    .forEach(target -> problems.add(entries.getOrDefault(target.name(), node)
                            .problem(
                                    "The target '" + target.name() + "' is called like a label of targets.",
                                    "Call one of them something else: both are chosen by --target.")));
            return targets;
        }

        private NamedTarget target(String name, YamlNode node) {
            Optional<String> role = Optional.empty();
            List<String> labels = List.of();
            Map<Setting, Found> settings = new LinkedHashMap<>();
            for (Map.Entry<String, YamlNode> entry : node.entries(problems).entrySet()) {
                YamlNode value = entry.getValue();
                switch (entry.getKey()) {
                    case ROLE -> role = value.text(problems);
                    case LABELS -> labels = value.texts(problems);
                    case SETTINGS -> value.entries(problems).forEach((key, text) -> add(key, text, settings));
                    default ->
                        problems.add(value.problem(
                                "The target '" + name + "' has '" + entry.getKey() + "', which means nothing here.",
                                "A target has " + ROLE + ", " + LABELS + " and " + SETTINGS
                                        + "; where it is and how to work on it stands below " + SETTINGS + "."));
                }
            }
            return new NamedTarget(name, role, labels, settings);
        }

        private void add(String key, YamlNode value, Map<Setting, Found> settings) {
            Optional<Setting> setting = known.stream()
                    .filter(one -> one.name().equals(key) || one.isSecret() && key.equals(fileOf(one)))
                    .findFirst();
            if (setting.isEmpty()) {
                problems.add(unknown(key, value));
                return;
            }
            value.settingText(setting.get().form(), problems)
                    .flatMap(text -> found(setting.get(), key, text, value))
                    .ifPresent(found -> settings.put(setting.get(), found));
        }

        private Problem unknown(String key, YamlNode value) {
            return known.stream()
                    .filter(setting -> setting.variables().contains(key))
                    .findFirst()
                    .map(setting ->
                            value.problem("There is no setting '" + key + "'.", "Here it is called '" + setting + "'."))
                    .orElseGet(() -> value.unknownSetting(
                            key, known.stream().map(Setting::name).toList()));
        }

        private Optional<Found> found(Setting setting, String key, String text, YamlNode value) {
            if (key.equals(setting.name())) {
                return Optional.of(new Found(text, value.place()));
            }
            try {
                return Optional.of(SecretsFolder.contentOf(file.resolveSibling(text)));
            } catch (TurnstoneException e) {
                e.problems().forEach(problem -> problems.add(value.problem(problem.what(), problem.next())));
                return Optional.empty();
            }
        }

        private static String fileOf(Setting secret) {
            return secret.option().substring(2);
        }
    }
}
