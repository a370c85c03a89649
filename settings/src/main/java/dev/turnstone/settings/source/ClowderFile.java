package dev.turnstone.settings.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource;
import dev.turnstone.settings.type.JdbcSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The database of a mounted JSON document as the Clowder operator writes it, for PostgreSQL: {@code
 * database.hostname/port/name/username/password/sslMode/rdsCa}. The certificate is text there and a file for the driver,
 * so it is written into a temporary one.
 */
public final class ClowderFile implements SettingSource {
    private static final String VARIABLE = "ACG_CONFIG";
    private static final String USUAL_PORT = "5432";

    private final Map<Setting, Found> settings;

    private ClowderFile(Map<Setting, Found> settings) {
        this.settings = settings;
    }

    /**
     * The document that {@value #VARIABLE} names; with nothing in it where nobody does.
     *
     * @throws TurnstoneException when it can't be read
     */
    public static ClowderFile of(Map<String, String> environment) {
        String file = environment.getOrDefault(VARIABLE, "");
        return new ClowderFile(file.isBlank() ? Map.of() : settings(Path.of(file)));
    }

    private static Map<Setting, Found> settings(Path file) {
        List<Problem> problems = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Map<String, YamlNode> parts = YamlNode.read(in, file.toString())
                    .map(root -> root.entries(problems))
                    .orElse(Map.of());
            Map<String, String> database = new HashMap<>();
            if (parts.containsKey("database")) {
                parts.get("database")
                        .entries(problems)
                        .forEach((key, value) -> value.text(problems).ifPresent(text -> database.put(key, text)));
            }
            if (!problems.isEmpty()) {
                throw new TurnstoneException(problems);
            }
            return settings(database, VARIABLE + " " + file);
        } catch (IOException e) {
            throw unfit(file, "can't be read: " + e.getClass().getSimpleName());
        }
    }

    private static Map<Setting, Found> settings(Map<String, String> database, String origin) throws IOException {
        Map<Setting, Found> settings = new HashMap<>();
        if (database.containsKey("hostname") && database.containsKey("name")) {
            settings.put(JdbcSettings.URL, new Found(url(database), origin));
        }
        if (database.containsKey("username")) {
            settings.put(JdbcSettings.USERNAME, new Found(part(database, "username"), origin));
        }
        if (database.containsKey("password")) {
            settings.put(JdbcSettings.PASSWORD, new Found(part(database, "password"), origin));
        }
        return settings;
    }

    private static String url(Map<String, String> database) throws IOException {
        StringBuilder url = new StringBuilder("jdbc:postgresql://")
                .append(part(database, "hostname"))
                .append(':')
                .append(database.getOrDefault("port", USUAL_PORT))
                .append('/')
                .append(encoded(part(database, "name")));
        String sign = "?";
        if (!part(database, "sslMode").isBlank()) {
            url.append(sign).append("sslmode=").append(encoded(part(database, "sslMode")));
            sign = "&";
        }
        if (!part(database, "rdsCa").isBlank()) {
            url.append(sign).append("sslrootcert=").append(encoded(certificate(part(database, "rdsCa"))));
        }
        return url.toString();
    }

    private static String part(Map<String, String> database, String name) {
        return database.getOrDefault(name, "");
    }

    private static String certificate(String text) throws IOException {
        Path file = Files.createTempFile("turnstone-rds-ca", ".pem");
        file.toFile().deleteOnExit();
        Files.writeString(file, text);
        return file.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static TurnstoneException unfit(Path file, String why) {
        return new TurnstoneException(new Problem(
                ErrorCode.SETTING_INVALID,
                "The file '" + file + "' of " + VARIABLE + " " + why + ".",
                List.of(),
                "Check that it exists and that you may read it."));
    }

    @Override
    public Optional<Found> find(Setting setting, int number) {
        return number == 0 ? Optional.ofNullable(settings.get(setting)) : Optional.empty();
    }

    @Override
    public Optional<Setting> anchor() {
        return Optional.of(JdbcSettings.URL);
    }

    @Override
    public Set<String> numbers(Setting setting) {
        return Set.of();
    }
}
