package dev.turnstone.cli.option;

import dev.turnstone.cli.option.Syntax.Taken;
import java.nio.file.Path;
import java.util.Optional;

/** Where a script goes. */
public final class FileOption {
    private final Taken<String> file;

    public FileOption(Syntax syntax) {
        file = syntax.text(
                "FILE",
                "Write it into this file, in the place of one that is there; - is stdout, and so is it without"
                        + " this, unless the command says otherwise.",
                "-o",
                "--out");
    }

    /** The file that was named, if that isn't stdout. */
    public Optional<Path> unlessStdout() {
        return file.value().filter(name -> !name.equals("-")).map(Path::of);
    }

    /** The file that was named. */
    public Optional<Path> file() {
        return file.value().map(Path::of);
    }
}
