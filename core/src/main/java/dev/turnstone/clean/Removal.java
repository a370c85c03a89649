package dev.turnstone.clean;

import java.util.Objects;

/**
 * Something that was taken out.
 *
 * @param line of the file, counted from 1
 * @param text its first line
 */
public record Removal(Kind kind, int line, String text) {

    /** What was taken out. */
    public enum Kind {
        /** A line of a log. */
        LOG_LINE("log line"),
        /** A statement about the table in which a tool keeps its versions. */
        VERSION_TABLE("version table statement"),
        /** A semicolon that ends nothing. */
        EMPTY_STATEMENT("empty statement");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For people, in the singular. */
        public String words() {
            return words;
        }
    }

    public Removal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
