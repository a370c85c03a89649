package dev.turnstone.changelog;

import java.util.List;
import java.util.Optional;

/** Reads from the database what only it can tell. */
public interface Lookup {
    /**
     * The first column of the first row, as text.
     *
     * @return empty when there is no row, or no value in it
     * @throws Unanswered when the database refuses
     */
    Optional<String> first(String sql, Object... parameters) throws Unanswered;

    /** All rows; of each, its columns as texts, empty where there is no value. */
    List<Row> rows(String sql, Object... parameters) throws Unanswered;

    /**
     * A row that was read.
     *
     * @param columns as texts, empty where there is no value
     */
    record Row(List<Optional<String>> columns) {
        public Row {
            columns = List.copyOf(columns);
        }

        /** A column by its place, the first is 0; empty text where there is no value. */
        public String text(int place) {
            return columns.get(place).orElse("");
        }
    }

    /** The database gave no answer, and says why. */
    final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        public Unanswered(String message, Throwable cause) {
            super(message, cause);
        }

        /** It did answer, but not what was asked. */
        public Unanswered(String message) {
            super(message);
        }
    }
}
