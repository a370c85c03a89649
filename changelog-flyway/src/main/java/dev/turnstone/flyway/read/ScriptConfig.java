package dev.turnstone.flyway.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the file beside a script says about it, that is called like it with {@code .conf} behind.
 *
 * @param inTransaction whether it is run in a transaction; empty: as usual
 * @param encoding of the script; empty: as usual
 * @param placeholders whether they are replaced; empty: as usual
 * @param shouldExecute the condition under which it is run at all; empty: always
 */
record ScriptConfig(
        Optional<Boolean> inTransaction,
        Optional<Charset> encoding,
        Optional<Boolean> placeholders,
        Optional<String> shouldExecute) {
    static final ScriptConfig NONE =
            new ScriptConfig(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** How these files end. */
    static final String SUFFIX = ".conf";

    private static final String TRANSACTION = "executeInTransaction";
    private static final String ENCODING = "encoding";
    private static final String REPLACEMENT = "placeholderReplacement";
    private static final String CONDITION = "shouldExecute";

    private static final List<String> KNOWN = List.of(TRANSACTION, ENCODING, REPLACEMENT, CONDITION);

    /** Reads one; what is wrong with it is a problem. */
    static ScriptConfig read(Resource file, Consumer<Problem> problems) {
        Properties properties = new Properties();
        try (Reader text = new InputStreamReader(file.opener().open(), StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(problem(file, "can't be read: " + e.getMessage() + ".", "Correct the file."));
            return NONE;
        }
        TreeSet<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        KNOWN.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            problems.accept(problem(
                    file,
                    "has settings that don't exist: " + String.join(", ", unknown) + ".",
                    "There are " + String.join(", ", KNOWN) + "."));
        }
        return new ScriptConfig(
                truth(properties, TRANSACTION, file, problems),
                value(properties, ENCODING).flatMap(name -> charset(name, file, problems)),
                truth(properties, REPLACEMENT, file, problems),
                value(properties, CONDITION));
    }

    private static Optional<String> value(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key)).map(String::strip);
    }

    private static Optional<Boolean> truth(
            Properties properties, String key, Resource file, Consumer<Problem> problems) {
        Optional<String> text = value(properties, key);
        if (text.filter(written -> !written.equals("true") && !written.equals("false"))
                .isPresent()) {
            problems.accept(problem(
                    file, "sets " + key + " to '" + text.get() + "'.", "Write true or false, as Flyway wants it."));
            return Optional.empty();
        }
        return text.map("true"::equals);
    }

    private static Optional<Charset> charset(String name, Resource file, Consumer<Problem> problems) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            problems.accept(problem(file, "names an encoding that doesn't exist: " + name + ".", "Correct it."));
            return Optional.empty();
        }
    }

    private static Problem problem(Resource file, String what, String next) {
        return new Problem(
                ErrorCode.DIRECTIVE_INVALID, file.path() + " " + what, List.of(Position.startOf(file.shown())), next);
    }

    /** Whether the script is run, as far as its condition can be told. */
    boolean executes() {
        return shouldExecute.map(ScriptConfig::holds).orElse(true);
    }

    private static boolean holds(String condition) {
        return new Condition(condition).holds();
    }
}
