package dev.turnstone.tests.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the build says about this run: versions and folders, from {@code servers.properties} or a system property. */
public final class BuildSettings {
    private static final Properties FILE = load();

    private BuildSettings() {}

    public static String get(String key) {
        return Objects.requireNonNull(System.getProperty(key, FILE.getProperty(key)), key);
    }

    private static Properties load() {
        try (InputStream in = BuildSettings.class.getResourceAsStream("/servers.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
