package dev.turnstone.cli.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.util.List;

/** A script that can't be read any more, though the plan has read it a moment ago. */
public final class ChangedFile {
    private ChangedFile() {}

    public static TurnstoneException changed(String file, Position at, Exception e) {
        return new TurnstoneException(
                new Problem(
                        ErrorCode.FILE_CHANGED_WHILE_RUNNING,
                        file + " can't be read any more: " + e.getMessage() + ".",
                        List.of(at),
                        "Run the command again when the file is at rest."),
                e);
    }
}
