package dev.turnstone.flyway.config;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.flyway.source.FlywayOptions;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A {@code flyway.conf} or {@code flyway.toml}.
 *
 * @param file as people call it
 * @param entries by name, without {@code flyway.} in front
 */
public record ConfigFile(String file, Map<String, Entry> entries) {
    private static final String OURS = "flyway.";
    static final String ENVIRONMENT = "environment";

    /**
     * What is set.
     *
     * @param value of a list, with commas between
     * @param at where it is written, as far as that is known
     */
    public record Entry(String value, Position at) {
        public Entry {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(at, "at");
        }
    }

    public ConfigFile {
        Objects.requireNonNull(file, "file");
        entries = Map.copyOf(entries);
    }

    /** Whether a file is one, by its name. */
    public static boolean isNamedSo(String path) {
        String name =
                path.substring(path.replace('\\', '/').lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.endsWith(".toml") || name.endsWith(".conf");
    }

    /**
     * Reads one.
     *
     * @throws TurnstoneException when it isn't there, or can't be read
     */
    public static ConfigFile read(Path path) {
        String file = path.toString();
        try {
            String text = Files.readString(path);
            Map<String, Entry> all = file.endsWith(".toml") ? toml(file, text) : properties(file, text);
            Map<String, Entry> ours = below(OURS, all);
            String environment = Optional.ofNullable(ours.get(ENVIRONMENT))
                    .map(Entry::value)
                    .orElse(FlywayOptions.USUAL_ENVIRONMENT);
            below("environments." + environment + ".", all).forEach(ours::putIfAbsent);
            return new ConfigFile(file, ours);
        } catch (IOException | IllegalArgumentException e) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.LOCATION_NOT_FOUND, path + " can't be read: " + e + ".", List.of(), "Check the path."));
        }
    }

    /** What reads it stays out of applications that have no such file. */
    private static Map<String, Entry> toml(String file, String text) {
        try {
            return TomlReader.read(file, text);
        } catch (NoClassDefFoundError e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.SETTING_INVALID,
                            file + " can't be read: what reads TOML isn't on the class path (" + e.getMessage()
                                    + "). Nothing was run.",
                            List.of(new Position(file, 1, 1)),
                            "Add org.tomlj:tomlj to the application's dependencies, or write the same as flyway.conf."),
                    e);
        }
    }

    private static Map<String, Entry> below(String prefix, Map<String, Entry> all) {
        Map<String, Entry> below = new LinkedHashMap<>();
        all.forEach((name, entry) -> {
            if (name.startsWith(prefix)) {
                below.put(name.substring(prefix.length()), entry);
            }
        });
        return below;
    }

    private static Map<String, Entry> properties(String file, String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        List<String> names =
                text.lines().map(line -> line.split("[=:]", 2)[0].strip()).toList();
        Map<String, Entry> all = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> {
            int line = Math.max(0, names.indexOf(name)) + 1;
            String value = properties.getProperty(name).strip();
            all.put(name, new Entry(value, new Position(file, line, 1)));
        });
        return all;
    }

    /** Where a name stands; the beginning of the file where that isn't known. */
    Position at(String name) {
        Entry entry = entries.get(name);
        return entry == null ? new Position(file, 1, 1) : entry.at();
    }

    /** The value of a name; empty where there is none. */
    Optional<String> value(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::value);
    }
}
