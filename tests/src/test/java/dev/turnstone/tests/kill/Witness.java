package dev.turnstone.tests.kill;

import dev.turnstone.Listener;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows how a database looks after each statement, from undisturbed runs that ended there, and so whether a statement
 * whose answer was lost took effect.
 */
final class Witness implements Listener {
    private final Stage stage;
    private final Path folder;
    /** The lines in which the statements of each file begin, files in the order of the run. */
    private final Map<String, Map<Integer, Integer>> lines = new LinkedHashMap<>();

    private final Map<String, Traces> known = new HashMap<>();

    /** Works in the folder, which the caller removes. */
    Witness(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
    }

    @Override
    public void statementStarted(Step step, SqlStatement statement, int number) {
        lines.computeIfAbsent(step.name(), name -> new HashMap<>())
                .put(number, statement.at().line());
    }

    /** What somebody who looks at the database would say to the question. */
    Repair answer(TestDatabase database, Problem question) {
        Position at = question.where().get(0);
        String file = Path.of(at.file()).getFileName().toString();
        int statement = statementAt(file, at.line());
        RoutineNumber step =
                RoutineNumber.parse(file.replaceAll("^V_|\\.sql$", "")).orElseThrow();
        Traces now = Traces.ofSchema(database);
        // A statement that leaves no trace, as VACUUM, may as well run once more.
        if (stateAfter(file, statement - 1).differencesTo(now).isEmpty()) {
            return new Repair.RunAgain(step);
        }
        List<String> missing = stateAfter(file, statement).differencesTo(now);
        if (missing.isEmpty()) {
            return new Repair.AssumeDone(step);
        }
        throw new IllegalStateException("asked about statement " + statement + " of " + file
                + ", and the database is neither as before it nor as after it, which would be " + missing);
    }

    private int statementAt(String file, int line) {
        return lines().get(file).entrySet().stream()
                .filter(statement -> statement.getValue() == line)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private Map<String, Map<Integer, Integer>> lines() {
        if (lines.isEmpty()) {
            TestDatabase database = stage.fresh();
            stage.on(database).with(this).migrate().orThrow();
            database.drop();
        }
        return lines;
    }

    private Traces stateAfter(String file, int statement) {
        return known.computeIfAbsent(file + " " + statement, key -> observe(file, statement));
    }

    private Traces observe(String file, int statement) {
        TestDatabase database = stage.fresh();
        try {
            Path part = folder.resolve(file + "-" + statement);
            Files.createDirectories(part);
            copyUpTo(file, statement, part);
            stage.on(database, part).migrate().orThrow();
            return Traces.ofSchema(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            database.drop();
        }
    }

    private void copyUpTo(String file, int statement, Path part) throws IOException {
        for (String name : lines().keySet()) {
            if (name.equals(file)) {
                copyBeginning(file, statement, part);
                return;
            }
            Files.copy(stage.folder().resolve(name), part.resolve(name));
        }
    }

    /** The file with so many statements; each begins in a line of its own. */
    private void copyBeginning(String file, int statement, Path part) throws IOException {
        List<String> text = Files.readAllLines(stage.folder().resolve(file));
        int end = lines().get(file).getOrDefault(statement + 1, text.size() + 1) - 1;
        Files.write(part.resolve(file), statement == 0 ? List.of("-- nothing yet") : text.subList(0, end));
    }
}
