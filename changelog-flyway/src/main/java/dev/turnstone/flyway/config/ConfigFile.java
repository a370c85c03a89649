package dev.turnstone.flyway.config;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A {@code flyway.conf} or {@code flyway.toml}.
 *
 * @param file as people call it
 * @param values by name, without {@code flyway.} in front; of a list, with commas between
 */
public record ConfigFile(String file, Map<String, String> values) {
    private static final String OURS = "flyway.";

    public ConfigFile {
        values = Map.copyOf(values);
    }

    /** Whether a file is one, by its name. */
    public static boolean isNamedSo(String path) {
        String name =
                path.substring(path.replace('\\', '/').lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.endsWith(".toml") || name.startsWith("flyway") && name.endsWith(".conf");
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
            Map<String, String> ours = new LinkedHashMap<>();
            all.forEach((name, value) -> {
                if (name.startsWith(OURS)) {
                    ours.put(name.substring(OURS.length()), value);
                }
            });
            return new ConfigFile(path.toString(), ours);
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

    private static Map<String, String> properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> all = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> all.put(name, properties.getProperty(name).strip()));
        return all;
    }

    /** The value of a name; empty where there is none. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
