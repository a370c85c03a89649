package dev.turnstone.sql;

import java.io.Reader;

/** Cuts a script of one family of databases into statements. Immutable and thread-safe. */
public interface Splitter {

    /**
     * Starts reading a script.
     *
     * @param file the name that positions carry
     * @param text the script, without a byte order mark; closed by the reader that is returned
     * @param delimiter what ends a statement until the script itself says otherwise, normally {@code ;}. With
     *     any other one, only that one does: bodies aren't looked for. A word counts as a whole word, in any case; a
     *     single {@code /} counts alone on its line
     * @throws IllegalArgumentException when the delimiter is blank or has blanks around it
     */
    StatementReader split(String file, Reader text, String delimiter);
}
