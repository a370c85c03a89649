package dev.turnstone.settings.assign;

import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.source.ClowderFile;
import dev.turnstone.settings.source.EnvironmentVariables;
import dev.turnstone.settings.source.SecretsFolder;
import dev.turnstone.settings.source.SettingsFile;
import dev.turnstone.settings.type.ChangelogFormats;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.TargetTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings as people give them, in a folder of their own. */
final class Given {
    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<Setting, String> options = new LinkedHashMap<>();
    private List<String> chosen = List.of();

    Given(Path folder) {
        this.folder = folder;
        environment.put("TURNSTONE_SECRETS_DIR", folder.toString());
    }

    Given variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Given secret(String name, String content) {
        return file(name, content);
    }

    Given file(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Given option(Setting setting, String value) {
        options.put(setting, value);
        return this;
    }

    Given choosing(String... words) {
        chosen = List.of(words);
        return this;
    }

    Request request() {
        Request request = Request.of(TargetTypes.in(Given.class.getClassLoader()), ChangelogFormats.of())
                .withSource(SecretsFolder.of(environment))
                .withSource(new EnvironmentVariables(environment))
                .withSource(ClowderFile.of(environment))
                .withChosen(chosen);
        for (Map.Entry<Setting, String> option : options.entrySet()) {
            request = request.withGiven(
                    option.getKey(),
                    option.getValue(),
                    "option " + option.getKey().option());
        }
        Path file = folder.resolve(SettingsFile.USUAL_NAME);
        return Files.exists(file) ? request.withFile(SettingsFile.read(file, request.known())) : request;
    }

    Assignments read() {
        return request().assignments();
    }

    List<String> urls() {
        return texts(JdbcSettings.URL);
    }

    List<String> passwords() {
        return texts(JdbcSettings.PASSWORD);
    }

    List<String> changelogs() {
        return texts(ChangelogSettings.CHANGELOG);
    }

    private List<String> texts(Setting setting) {
        return read().runs().stream()
                .map(run -> run.values().text(setting).orElse("-"))
                .toList();
    }

    /** What is said against it. */
    List<String> faults() {
        try {
            return List.of("none: " + read().runs());
        } catch (TurnstoneException e) {
            return e.problems().stream().map(problem -> problem.what()).toList();
        }
    }

    List<Problem> problems() {
        try {
            throw new AssertionError("nothing is said against " + read().runs());
        } catch (TurnstoneException e) {
            return e.problems();
        }
    }

    List<String> notices() {
        return read().notices().stream().map(problem -> problem.what()).toList();
    }
}
