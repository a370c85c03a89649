package dev.turnstone.cli.work;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.file.SqlFile;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.type.FileSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file that somebody wants to be run.
 *
 * @param path where it is
 * @param name what it is recorded as
 */
record MigrationFile(Path path, String name) {

    /**
     * The file that is set. One that isn't there is never taken for one with nothing in it.
     *
     * @throws TurnstoneException when none is named, or there is none of that name
     */
    static MigrationFile in(Values values) {
        Value named = values.value(FileSettings.FILE)
                .orElseThrow(() -> problem(
                        ErrorCode.SETTING_INVALID,
                        "No file is named. Nothing was run.",
                        "Name it behind the command, or set " + FileSettings.FILE.variable() + "."));
        if (named.text().isBlank()) {
            throw problem(
                    ErrorCode.SETTING_INVALID,
                    "The name of the file is empty (" + named.origin() + "). Nothing was run.",
                    "Is a variable without a value?");
        }
        Path folder = FileSettings.folder(values);
        Path written = Path.of(named.text());
        Path usual = folder.resolve(written);
        return Stream.of(usual, written)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(path -> new MigrationFile(path, name(path, folder)))
                .orElseThrow(() -> notThere(named, folder));
    }

    private static String name(Path path, Path folder) {
        Path whole = path.toAbsolutePath().normalize();
        Path inside = folder.toAbsolutePath().normalize();
        Path name = whole.startsWith(inside) ? inside.relativize(whole) : whole.getFileName();
        return name.toString().replace('\\', '/');
    }

    private static TurnstoneException notThere(Value named, Path folder) {
        Path written = Path.of(named.text());
        Optional<Path> other = Stream.of(folder.resolve(written), written)
                .filter(Files::exists)
                .findFirst();
        if (other.isPresent()) {
            return problem(
                    ErrorCode.LOCATION_NOT_FOUND,
                    "'" + other.get() + "' (" + named.origin() + ") is no file. Nothing was run.",
                    "Name a file.");
        }
        List<String> near = NearMisses.of(named.text(), scriptsIn(folder));
        String places = written.isAbsolute()
                ? ""
                : ": neither " + folder.resolve(written).toAbsolutePath() + " nor " + written.toAbsolutePath()
                        + " exists";
        return problem(
                ErrorCode.LOCATION_NOT_FOUND,
                "There is no file '" + named.text() + "' (" + named.origin() + ")" + places + ". Nothing was run.",
                near.isEmpty()
                        ? "Check the name; names without a folder are looked for in " + folder + ", then in the folder"
                                + " the command runs in."
                        : "Did you mean '" + String.join("' or '", near) + "'?");
    }

    private static List<String> scriptsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static TurnstoneException problem(ErrorCode code, String what, String next) {
        return new TurnstoneException(new Problem(code, what, List.of(), next));
    }

    SqlFile read() {
        return SqlFile.read(path, name);
    }
}
