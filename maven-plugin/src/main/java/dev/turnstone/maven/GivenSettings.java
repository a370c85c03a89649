package dev.turnstone.maven;

import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.source.SecretsFolder;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings that were given to a goal, and by which parameter. */
final class GivenSettings {
    private final Map<Setting, Found> given = new LinkedHashMap<>();

    /** Takes what a parameter says, if it says anything. */
    void take(Setting setting, @Nullable String text) {
        if (text != null) {
            given.put(setting, new Found(text, "parameter " + setting.parameter()));
        }
    }

    /**
     * Takes a secret from the file that a parameter names, if it names one.
     *
     * @throws dev.turnstone.TurnstoneException when it can't be read
     */
    void takeFile(Setting secret, @Nullable File file) {
        if (file != null) {
            Found content = SecretsFolder.contentOf(file.toPath());
            given.put(
                    secret, new Found(content.text(), "parameter " + secret.parameter() + "File, " + content.origin()));
        }
    }

    /** Takes what no parameter says. */
    void takeRest(Map<Setting, Found> others) {
        others.forEach(given::putIfAbsent);
    }

    Map<Setting, Found> all() {
        return given;
    }
}
