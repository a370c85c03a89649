package dev.turnstone.examples.keyvalue;

import dev.turnstone.Position;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a script line by line. Lines that begin with two hyphens, and empty ones, are left out. */
final class CommandReader implements StatementReader {
    private static final String COMMENT = "--";

    private final String file;
    private final BufferedReader lines;
    private int number;

    CommandReader(String file, Reader text) {
        this.file = file;
        this.lines = new BufferedReader(text);
    }

    @Override
    public Optional<SqlStatement> next() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith(COMMENT)) {
                return Optional.of(statement(text, line.indexOf(text) + 1));
            }
        }
        return Optional.empty();
    }

    /** What can't be understood is found now, before the first step of the plan runs. */
    private SqlStatement statement(String text, int column) {
        Position at = new Position(file, number, column);
        try {
            String verb = Command.parse(text).verb();
            return new SqlStatement(text, at, List.of(verb.toUpperCase(Locale.ROOT)), "\n", SqlStatement.Input.NONE);
        } catch (IllegalArgumentException e) {
            throw new UnreadableScript(String.valueOf(e.getMessage()), at);
        }
    }

    @Override
    public Reader inlineRows() {
        throw new IllegalStateException("no command has rows behind it");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
