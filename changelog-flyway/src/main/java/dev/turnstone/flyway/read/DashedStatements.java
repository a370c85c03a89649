package dev.turnstone.flyway.read;

import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

/**
 * Statements of a script in which two dashes at the beginning of a statement begin a comment, whatever stands behind them:
 * Flyway takes them so everywhere. To MariaDB and MySQL they are none without a blank, and no statement begins with them.
 *
 * @param statements as the product cuts them
 */
record DashedStatements(String file, StatementReader statements, Splitter splitter) implements StatementReader {
    private static final String DASHES = "--";

    @Override
    public Optional<SqlStatement> next() throws IOException {
        for (Optional<SqlStatement> next = statements.next(); next.isPresent(); next = statements.next()) {
            Optional<SqlStatement> left = next.get().text().startsWith(DASHES) ? withoutComments(next.get()) : next;
            if (left.isPresent()) {
                return left;
            }
        }
        return Optional.empty();
    }

    /** What is left is cut once more, for what its words are; it keeps its place. */
    private Optional<SqlStatement> withoutComments(SqlStatement statement) throws IOException {
        String text = statement.text();
        int lines = statement.at().line() - 1;
        while (text.stripLeading().startsWith(DASHES)) {
            int begin = text.indexOf(DASHES);
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline + 1;
            lines += (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
            text = text.substring(end);
        }
        if (text.isBlank()) {
            return Optional.empty();
        }
        Reader rest = new StringReader("\n".repeat(lines) + text);
        try (StatementReader again = splitter.split(file, rest, statement.delimiter())) {
            return again.next();
        }
    }

    @Override
    public Reader inlineRows() {
        return statements.inlineRows();
    }

    @Override
    public void close() throws IOException {
        statements.close();
    }
}
