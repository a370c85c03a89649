package dev.turnstone;

import java.util.Objects;

/**
 * A place in a text file.
 *
 * @param file the file as the user would name it, never blank
 * @param line counted from 1
 * @param column counted from 1, in characters (UTF-16 units)
 */
public record Position(String file, int line, int column) {
    public Position {
        Objects.requireNonNull(file, "file");
        if (file.isBlank()) {
            throw new IllegalArgumentException("a position needs a file");
        }
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns start at 1: " + line + ":" + column);
        }
    }

    /** The first character of a file. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    /** Written as {@code file:line:column}, which editors and terminals turn into a link. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
