package dev.turnstone.replication.rollout.changeset;

import dev.turnstone.changelog.Change;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The comments at the head of a script, of a format that reads none itself. */
final class ScriptComments {
    private final List<String> lines = new ArrayList<>();

    private ScriptComments() {}

    /** Those of a change that is a file with SQL; what can't be read is told by the plan, which reads it too. */
    static List<String> of(Change change) {
        ScriptComments comments = new ScriptComments();
        if (change instanceof Change.Sql sql && sql.script().file().endsWith(".sql")) {
            try (StatementReader none =
                    sql.script().statements((file, text, delimiter) -> comments.readBy(text), ";")) {
                none.next();
            } catch (IOException | UncheckedIOException | UnreadableScript e) {
                return List.of();
            }
        }
        return comments.lines;
    }

    private StatementReader readBy(Reader text) {
        try (BufferedReader reader = new BufferedReader(text)) {
            String line = reader.readLine();
            while (line != null && (line.isBlank() || line.stripLeading().startsWith("--"))) {
                lines.add(line.strip());
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Nothing();
    }

    /** No statement is wanted. */
    private static final class Nothing implements StatementReader {
        @Override
        public Optional<SqlStatement> next() {
            return Optional.empty();
        }

        @Override
        public Reader inlineRows() {
            throw new IllegalStateException("there are no rows behind a comment");
        }

        @Override
        public void close() {}
    }
}
