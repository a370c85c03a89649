package dev.turnstone.cli.option;

import dev.turnstone.cli.option.Syntax.Taken;
import java.nio.file.Path;
import java.util.Optional;

/** Where a script goes. */
public final class FileOption {
    private final Taken<String> file;

    public FileOption(Syntax syntax) {
        file = syntax.text(
                "FILE", "Write it into this file, in the place of one that is there. Else: to stdout.", "-o", "--out");
    }

    /** The file that was named. */
    public Optional<Path> file() {
        return file.value().map(Path::of);
    }
}
