package dev.turnstone.settings.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of files named like the settings, as Kubernetes mounts secrets. */
public final class SecretsFolder implements SettingSource {
    private static final String VARIABLE = "TURNSTONE_SECRETS_DIR";
    private static final String USUAL = "/var/run/secrets";

    private final Path folder;
    private final NamedTexts texts;

    public SecretsFolder(Path folder) {
        this.folder = folder;
        this.texts = new NamedTexts(new NamedTexts.Texts() {
            @Override
            public Stream<String> names() {
                String[] names = folder.toFile().list();
                return names == null ? Stream.empty() : Stream.of(names);
            }

            @Override
            public Optional<Found> find(String name) {
                // A link that leads nowhere is there: it is an error, not a reason to look elsewhere.
                Path file = folder.resolve(name);
                return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(contentOf(file)) : Optional.empty();
            }
        });
    }

    /** The usual one, {@value #USUAL}, or the one that {@value #VARIABLE} names. */
    public static SecretsFolder of(Map<String, String> environment) {
        return new SecretsFolder(Path.of(environment.getOrDefault(VARIABLE, USUAL)));
    }

    /** Where files are looked for. */
    public Path folder() {
        return folder;
    }

    @Override
    public Optional<Found> find(Setting setting, int number) {
        return texts.find(setting, number);
    }

    @Override
    public Optional<String> placeFor(Setting setting) {
        return Optional.of("write it into the file " + folder.resolve(setting.variable()));
    }

    @Override
    public Set<String> numbers(Setting setting) {
        return texts.numbers(setting);
    }

    /**
     * What a file says, without one line end at its end.
     *
     * @throws TurnstoneException when it can't be read
     */
    public static Found contentOf(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.endsWith("\r\n") ? 2 : text.endsWith("\n") ? 1 : 0;
            return new Found(text.substring(0, text.length() - end), "file " + file);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "it is not UTF-8 text");
        } catch (IOException e) {
            throw unreadable(file, e.getClass().getSimpleName());
        }
    }

    private static TurnstoneException unreadable(Path file, String why) {
        return new TurnstoneException(new Problem(
                ErrorCode.SETTING_INVALID,
                "The file '" + file + "' can't be read: " + why + ".",
                List.of(),
                "Check that it exists and that you may read it."));
    }
}
