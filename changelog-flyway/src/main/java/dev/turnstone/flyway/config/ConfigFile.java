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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * A {@code flyway.conf} or {@code flyway.toml}.
 *
 * @param file as people call it
 * @param values by name, without {@code flyway.} in front; of a list, with commas between
 * @param lines in which the names stand, counted from 1, as far as that is known
 */
public record ConfigFile(String file, Map<String, String> values, Map<String, Integer> lines) {
    private static final String OURS = "flyway.";
    static final String ENVIRONMENT = "environment";

    public ConfigFile {
        values = Map.copyOf(values);
        lines = Map.copyOf(lines);
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
        try {
            String text = Files.readString(path);
            Map<String, String> all =
                    path.toString().endsWith(".toml") ? new TomlReader(text).read() : properties(text);
            Map<String, String> ours = below(OURS, all);
            String environment = ours.getOrDefault(ENVIRONMENT, FlywayOptions.USUAL_ENVIRONMENT);
            below("environments." + environment + ".", all).forEach(ours::putIfAbsent);
            return new ConfigFile(path.toString(), ours, lines(text, ours.keySet()));
        } catch (TomlReader.Unreadable e) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    path + " can't be read: " + e.getMessage() + ".",
                    List.of(new Position(path.toString(), e.line(), 1)),
                    "Correct the file."));
        } catch (IOException | IllegalArgumentException e) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.LOCATION_NOT_FOUND, path + " can't be read: " + e + ".", List.of(), "Check the path."));
        }
    }

    private static Map<String, String> below(String prefix, Map<String, String> all) {
        Map<String, String> below = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                below.put(name.substring(prefix.length()), value);
            }
        });
        return below;
    }

    /** A name stands at the beginning of its line, perhaps with what it belongs to in front. */
    private static Map<String, Integer> lines(String text, Set<String> names) {
        Map<String, Integer> lines = new HashMap<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).split("[=:]", 2)[0].strip().replace("\"", "");
            String last = name.startsWith(OURS) ? name.substring(OURS.length()) : name;
            int line = i + 1;
            names.stream()
                    .filter(each -> each.equals(last) || each.endsWith("." + last))
                    .forEach(each -> lines.putIfAbsent(each, line));
        }
        return lines;
    }

    private static Map<String, String> properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> all = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> all.put(name, properties.getProperty(name).strip()));
        return all;
    }

    /** Where a name stands, at its line if that is known. */
    Position at(String name) {
        return new Position(file, lines.getOrDefault(name, 1), 1);
    }

    /** The value of a name; empty where there is none. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
