package dev.turnstone.changelog;

import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.util.Optional;

/** The text of an SQL change: where it is, not what it says, so that a plan stays small however large its files are. */
public interface Script {

    /** The file as the user would name it, for messages. */
    String file();

    /**
     * Starts reading it statement by statement, from its beginning each time.
     *
     * @param splitter cuts it
     * @param delimiter what ends a statement until the script itself says otherwise
     * @throws IOException when it can't be read, or is no longer the text that the changelog was made from
     */
    StatementReader statements(Splitter splitter, String delimiter) throws IOException;

    /** What of a schema goes with it, for people; empty for a script that wasn't made to empty one. */
    default Optional<Belongings> removes() {
        return Optional.empty();
    }
}
