package dev.turnstone.sql;

import java.io.Reader;

/** Cuts a script of one family of databases into statements. Immutable and thread-safe. */
public interface Splitter {

    /**
     * Starts reading a script.
     *
     * @param file the name that positions carry
     * @param text the script, without a byte order mark; closed by the reader that is returned
     * @param delimiter what ends a statement until the script itself says otherwise, normally {@code ;}
     */
    StatementReader split(String file, Reader text, String delimiter);
}
