package dev.turnstone.liquibase.change;

import dev.turnstone.Position;
import java.util.Optional;

/** A longer text of a change: in the changelog itself, or in a file of its own. */
public sealed interface Text {

    /**
     * In the changelog, properties already filled in.
     *
     * @param at where it begins
     */
    record Inline(String text, Position at) implements Text {}

    /**
     * In a file, whose properties are filled in when it is read.
     *
     * @param path as written
     * @param base whether the path begins beside the changelog or at the search path
     * @param encoding empty for that of all files
     */
    record File(String path, Base base, Optional<String> encoding) implements Text {}

    /** Where a relative path begins. */
    enum Base {
        /** At the folder of the changelog that names it. */
        CHANGELOG,
        /** At any of the folders of the search path. */
        SEARCH_PATH
    }
}
