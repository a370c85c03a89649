package dev.turnstone.cli.option;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings that are not given as options: files named like them in the secrets folder, then the environment. */
public final class NamedSettings {
    private static final String USUAL_FOLDER = "/var/run/secrets";

    private final Map<String, String> environment;
    private final Path folder;

    NamedSettings(Map<String, String> environment) {
        this.environment = environment;
        this.folder = Path.of(environment.getOrDefault("TURNSTONE_SECRETS_DIR", USUAL_FOLDER));
    }

    /**
     * The value of a setting; one that is there and empty is empty, not absent.
     *
     * @throws TurnstoneException when its file can't be read
     */
    Optional<String> find(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(contentOf(file)) : Optional.ofNullable(environment.get(name));
    }

    /** The folder in which {@link #find} looks first. */
    Path folder() {
        return folder;
    }

    /**
     * What a file says, without one line end at its end.
     *
     * @throws TurnstoneException when it can't be read
     */
    static String contentOf(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.endsWith("\r\n") ? 2 : text.endsWith("\n") ? 1 : 0;
            return text.substring(0, text.length() - end);
        } catch (IOException e) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "The file '" + file + "' can't be read: " + e.getClass().getSimpleName() + ".",
                    List.of(),
                    "Check that it exists and that you may read it."));
        }
    }
}
