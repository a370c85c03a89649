package dev.turnstone.settings.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of files named like the settings, as Kubernetes mounts secrets. */
public final class SecretsFolder implements SettingSource {
    private static final String VARIABLE = "TURNSTONE_SECRETS_DIR";
    private static final String USUAL = "/var/run/secrets";

    /** In bytes. A file beyond it is no setting, and would fill the screen with messages about it. */
    private static final long LARGEST = 1 << 16;

    /** Nobody sees it, and no value begins with it. */
    private static final String MARK = "\uFEFF";

    private final Path folder;
    /** What keeps us from looking into it; an error where somebody has named it, else a warning. */
    private final Optional<Problem> obstacle;

    private final NamedTexts texts;

    private SecretsFolder(Path folder, Optional<Problem> obstacle) {
        this.folder = folder;
        this.obstacle = obstacle;
        this.texts = new NamedTexts(new NamedTexts.Texts() {
            @Override
            public Stream<String> names() {
                return filesIn(folder);
            }

            @Override
            public Optional<Found> find(String name) {
                // A link that leads nowhere is there: it is an error, not a reason to look elsewhere.
                Path file = folder.resolve(name);
                return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(contentOf(file)) : Optional.empty();
            }
        });
    }

    /** The usual one, {@value #USUAL}, which need not be there, or the one that {@value #VARIABLE} names. */
    public static SecretsFolder of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .map(SecretsFolder::named)
                .orElseGet(SecretsFolder::usual);
    }

    private static SecretsFolder named(String text) {
        Path folder = Path.of(text);
        if (text.isBlank()) {
            return new SecretsFolder(
                    folder,
                    Optional.of(new Problem(
                            ErrorCode.SETTING_INVALID,
                            VARIABLE + " is empty, so there is no secrets folder.",
                            List.of(),
                            "Name the folder, or remove the variable: then it is " + USUAL + ".")));
        }
        return new SecretsFolder(
                folder,
                fault(folder)
                        .map(fault -> new Problem(
                                ErrorCode.SETTING_INVALID,
                                "The secrets folder '" + folder + "', which " + VARIABLE + " names, " + fault + ".",
                                List.of(),
                                "Correct " + VARIABLE + ", or the mount and its rights; without the variable it is "
                                        + USUAL + ".")));
    }

    private static SecretsFolder usual() {
        Path folder = Path.of(USUAL);
        return new SecretsFolder(
                folder,
                fault(folder)
                        .filter(fault -> Files.exists(folder))
                        .map(fault -> new Problem(
                                ErrorCode.SETTING_IGNORED,
                                "The secrets folder '" + folder + "' " + fault
                                        + "; no numbered setting is taken from it.",
                                List.of(),
                                "Let the user that this runs as list it, or name another one by " + VARIABLE + ".")));
    }

    private static Optional<String> fault(Path folder) {
        if (!Files.exists(folder)) {
            return Optional.of("isn't there");
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("is no folder");
        }
        return folder.toFile().list() == null ? Optional.of("can't be listed") : Optional.empty();
    }

    @Override
    public Optional<Found> find(Setting setting, int number) {
        obstacle.filter(Problem::isError).ifPresent(problem -> {
            throw new TurnstoneException(problem);
        });
        return texts.find(setting, number);
    }

    @Override
    public List<Problem> notices() {
        return obstacle.filter(problem -> !problem.isError()).stream().toList();
    }

    @Override
    public Optional<String> placeFor(Setting setting) {
        return Optional.of("write it into the file " + folder.resolve(setting.variable()));
    }

    @Override
    public Set<String> numbers(Setting setting) {
        return obstacle.isPresent() ? Set.of() : texts.numbers(setting);
    }

    @Override
    public Map<String, String> names() {
        Map<String, String> all = new TreeMap<>();
        filesIn(folder).forEach(name -> all.put(name, called(folder.resolve(name))));
        return all;
    }

    private static Stream<String> filesIn(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? Stream.empty() : Stream.of(names);
    }

    private static String called(Path file) {
        return "file " + file;
    }

    /**
     * What a file says, without the mark that some editors begin a UTF-8 file with, and without one line end at its end.
     *
     * @throws TurnstoneException when it can't be read, or is larger than any setting
     */
    public static Found contentOf(Path file) {
        try {
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            if (size > LARGEST) {
                throw new TurnstoneException(new Problem(
                        ErrorCode.SETTING_INVALID,
                        "The file '" + file + "' has " + size + " bytes, and a setting at most " + LARGEST + ".",
                        List.of(),
                        "Is it another file? Put nothing but the value there."));
            }
            String content = Files.readString(file);
            String text = content.startsWith(MARK) ? content.substring(MARK.length()) : content;
            int end = text.endsWith("\r\n") ? 2 : text.endsWith("\n") ? 1 : 0;
            return new Found(text.substring(0, text.length() - end), called(file));
        } catch (IOException e) {
            throw UnreadableFile.told("file '" + file + "'", file, e);
        }
    }
}
