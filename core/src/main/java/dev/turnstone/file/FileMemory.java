package dev.turnstone.file;

import dev.turnstone.history.InterruptedChangeset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a database remembers of a file.
 *
 * @param record of its last run, if that was recorded
 * @param interrupted how far it came, if it stopped on its way
 */
public record FileMemory(Optional<FileRecord> record, List<InterruptedChangeset> interrupted) {
    /** Nothing, or nobody asked. */
    public static final FileMemory NONE = new FileMemory(Optional.empty(), List.of());

    public FileMemory {
        Objects.requireNonNull(record, "record");
        interrupted = List.copyOf(interrupted);
    }
}
