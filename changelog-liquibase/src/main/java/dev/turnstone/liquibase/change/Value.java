package dev.turnstone.liquibase.change;

import java.util.Optional;

/** What a column is to hold: by default, in a new row, or after an update. The texts are those of the changelog. */
public sealed interface Value {

    /** A string; {@code NULL} in any case means no value. */
    record Text(String text) implements Value {}

    /** A number; what is none is taken for an expression. */
    record Numeric(String text) implements Value {}

    /** A truth value; what is none is taken for an expression. */
    record Truth(String text) implements Value {}

    /** A date, a time or both, as {@code 2020-01-02T03:04:05}; what is none is taken for an expression. */
    record Date(String text) implements Value {}

    /** An expression of the database. */
    record Computed(String expression) implements Value {}

    /** The next number of a sequence. */
    record SequenceNext(String sequence) implements Value {}

    /** The number that a sequence gave last. */
    record SequenceCurrent(String sequence) implements Value {}

    /** The bytes of a file. */
    record BlobFile(String path) implements Value {}

    /**
     * The text of a file.
     *
     * @param encoding empty for that of all files
     */
    record ClobFile(String path, Optional<String> encoding) implements Value {}
}
