package dev.turnstone.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** On commands that look at the database only: so that one can go from command to command by changing one word. */
public final class UnusedChangelog {
    @Parameters(index = "0", arity = "0..1", paramLabel = "CHANGELOG", description = "Not needed here, and not read.")
    private @Nullable Path location;
}
