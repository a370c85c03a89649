package dev.turnstone.cli.option;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.type.FileSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Which SQL file is run by itself. */
public final class SqlFileOptions {
    private static final String PREFIX = "--env-prefix";

    private final Taken<String> file;
    private final Taken<String> prefix;

    public SqlFileOptions(Syntax syntax) {
        file = syntax.argument(
                0,
                "0..1",
                "FILE",
                "The SQL file, in the folder of migrations or in this one. Else: setting "
                        + FileSettings.FILE.variable() + ".");
        syntax.setting(FileSettings.FOLDER);
        prefix = syntax.text(
                "WORD",
                "Take WORD_MIGRATION_FILE, WORD_MIGRATION_DRYRUN and WORD_MIGRATION_FOLDER from the environment too,"
                        + " for jobs that have them.",
                PREFIX);
    }

    /** What the command line names. */
    Map<Setting, Found> given() {
        Map<Setting, Found> given = new LinkedHashMap<>();
        file.value().ifPresent(text -> given.put(FileSettings.FILE, new Found(text, "the command line")));
        return given;
    }

    /**
     * What the environment's variables are called.
     *
     * @throws TurnstoneException when no variable can be called so
     */
    UnaryOperator<Setting> names() {
        String word = prefix.value().orElse("").replaceFirst("_$", "");
        if (prefix.value().isEmpty() || word.equals("TURNSTONE")) {
            return UnaryOperator.identity();
        }
        if (!word.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "No variable can begin with '" + prefix.value().orElse("") + "'. Nothing was run.",
                    List.of(),
                    "Give " + PREFIX + " letters, digits and underscores, as in INVENTORY."));
        }
        return FileSettings.alsoBeginningWith(word);
    }

    /**
     * Small and capital letters differ in the environment: a variable that isn't heard must not let run what was only to be
     * shown.
     *
     * @throws TurnstoneException when a variable differs in that alone
     */
    public void refuseUnheard(Set<String> environment) {
        String begin = prefix.value().orElse("TURNSTONE").replaceFirst("_$", "") + "_MIGRATION_";
        environment.stream()
                .filter(name -> name.regionMatches(true, 0, begin, 0, begin.length()) && !name.startsWith(begin))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new TurnstoneException(new Problem(
                            ErrorCode.SETTING_INVALID,
                            "The environment has " + name + ", and what is looked for begins with " + begin
                                    + ". Nothing was run.",
                            List.of(),
                            "Correct " + PREFIX + ", or the variable: small and capital letters differ."));
                });
    }
}
