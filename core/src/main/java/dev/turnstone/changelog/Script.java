package dev.turnstone.changelog;

import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.io.Reader;

/** The text of an SQL change: where it is, not what it says, so that a plan stays small however large its files are. */
public interface Script {

    /** The file as the user would name it, for messages. */
    String file();

    /**
     * Starts reading the text, from its beginning each time, without a byte order mark.
     *
     * @throws IOException when it can't be read, or is no longer the text that the changelog was made from
     */
    Reader open() throws IOException;

    /**
     * Starts reading it statement by statement.
     *
     * @param delimiter what ends a statement until the script itself says otherwise
     * @throws IOException as {@link #open}
     */
    default StatementReader statements(Splitter splitter, String delimiter) throws IOException {
        return splitter.split(file(), open(), delimiter);
    }
}
