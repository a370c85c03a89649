package dev.turnstone.liquibase.change;

import java.util.Optional;

/** Changes of sequences. */
public sealed interface SequenceChange extends Change {

    /** How a sequence counts; empty is the database's default. The numbers are as written. */
    record Counting(
            Optional<String> dataType,
            Optional<String> startValue,
            Optional<String> incrementBy,
            Optional<String> minValue,
            Optional<String> maxValue,
            Optional<String> cacheSize,
            Optional<Boolean> cycle,
            Optional<Boolean> ordered) {}

    /** A new sequence. */
    record CreateSequence(ObjectName sequence, Counting counting) implements SequenceChange {}

    /** Another way of counting. */
    record AlterSequence(ObjectName sequence, Counting counting) implements SequenceChange {}

    /** Another name for a sequence. */
    record RenameSequence(ObjectName sequence, String newName) implements SequenceChange {}

    /** No sequence any more. */
    record DropSequence(ObjectName sequence) implements SequenceChange {}
}
