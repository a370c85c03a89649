package dev.turnstone.settings.type;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What can be set about SQL files that are run by themselves. Jobs set it in their environment. */
public final class FileSettings {
    private static final String OURS = "TURNSTONE_";
    private static final Path USUAL_FOLDER = Path.of("app_migrations");

    public static final Setting FILE = Setting.of(
                    "migration-file",
                    "TURNSTONE_MIGRATION_FILE",
                    Form.TEXT,
                    "FILE",
                    "The SQL file that is run, where the command line names none.")
            .forCommandLine();

    public static final Setting DRY_RUN = Setting.of(
                    "migration-dryrun",
                    "TURNSTONE_MIGRATION_DRYRUN",
                    Form.TEXT,
                    "WORD",
                    "Whether a file is only shown: true, 1, yes or on; it is run with false, 0, no, off or an empty text."
                            + " Else: it is run.")
            .forCommandLine();

    public static final Setting FOLDER = Setting.of(
                    "migration-folder",
                    "TURNSTONE_MIGRATION_FOLDER",
                    Form.PATH,
                    "FOLDER",
                    "The folder that SQL files are run from and scripts are written to. Else: app_migrations.")
            .forCommandLine();

    /** All of them. */
    public static final List<Setting> ALL = List.of(FILE, DRY_RUN, FOLDER);

    private FileSettings() {}

    /** Gives these settings' variables other names beside their own, which begin with this word. */
    public static UnaryOperator<Setting> alsoBeginningWith(String prefix) {
        return setting -> ALL.contains(setting)
                ? setting.alsoCalled(prefix + "_" + setting.variable().substring(OURS.length()))
                : setting;
    }

    /** The folder of files and scripts. */
    public static Path folder(Values values) {
        return values.text(FOLDER).filter(text -> !text.isEmpty()).map(Path::of).orElse(USUAL_FOLDER);
    }

    /**
     * Whether a file is only to be shown.
     *
     * @throws TurnstoneException when the word means neither
     */
    public static boolean isDryRun(Values values) {
        Optional<Value> value = values.value(DRY_RUN);
        String word = value.map(Value::text).orElse("").strip();
        if (word.isEmpty()) {
            return false;
        }
        Optional<String> fault = Form.SWITCH.fault(word);
        if (fault.isPresent()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "Whether this is a dry run can't be told: '" + word + "' ("
                            + value.map(Value::origin).orElse("") + ") " + fault.get() + ". Nothing was run.",
                    List.of(),
                    "Correct it; an empty text means that the file is run."));
        }
        return Form.isOn(word);
    }
}
