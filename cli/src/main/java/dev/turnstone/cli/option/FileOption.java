package dev.turnstone.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a script goes. */
public final class FileOption {
    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write it into this file, in the place of one that is there. Else: to stdout.")
    private @Nullable Path file;

    /** The file that was named. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
