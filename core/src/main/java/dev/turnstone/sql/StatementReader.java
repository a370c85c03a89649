package dev.turnstone.sql;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Hands out a script's statements one after the other, holding no more than one of them in memory. Not thread-safe;
 * closing it closes the text.
 */
public interface StatementReader extends AutoCloseable {

    /**
     * Reads up to the end of the next statement. Inline rows of the statement before that were not read are skipped.
     *
     * @return empty at the end of the script
     * @throws UnreadableScript when the text can't be cut: an open quote, comment or body, a client command, bad bytes
     * @throws IOException when the text can't be read
     */
    Optional<SqlStatement> next() throws IOException;

    /**
     * The rows behind the statement that {@link #next()} returned last, line ends as in the file, without the line
     * that ends them. Valid until the next call of {@code next()}. Reading throws {@link UnreadableScript} when the script
     * ends before that line.
     *
     * @throws IllegalStateException when that statement has no inline rows
     */
    Reader inlineRows();

    @Override
    void close() throws IOException;
}
