package dev.turnstone.settings.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A file with settings that can't be read: why, and what to do about it. */
enum UnreadableFile {
    MISSING("there is no such file", "Correct the path, or put the file there."),
    ASTRAY("it is a link that leads nowhere", "Correct the link, or put there what it leads to."),
    FOLDER("it is a folder", "Put a file there, or name another one."),
    FORBIDDEN("you may not read it", "Let the user that this runs as read it, or run it as another user."),
    NO_TEXT("it is not UTF-8 text", "Save it as UTF-8."),
    OTHER("", "Check the disk or volume that it is on.");

    private final String why;
    private final String next;

    UnreadableFile(String why, String next) {
        this.why = why;
        this.next = next;
    }

    /**
     * What to throw.
     *
     * @param called how the file is called in the message, as {@code file 'x'}
     */
    static TurnstoneException told(String called, Path file, IOException e) {
        UnreadableFile kind = of(file, e);
        return new TurnstoneException(new Problem(
                ErrorCode.SETTING_INVALID,
                "The " + called + " can't be read: " + (kind == OTHER ? e.getMessage() : kind.why) + ".",
                List.of(),
                kind.next));
    }

    private static UnreadableFile of(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return Files.isSymbolicLink(file) ? ASTRAY : MISSING;
        }
        if (e instanceof AccessDeniedException) {
            return FORBIDDEN;
        }
        if (e instanceof CharacterCodingException) {
            return NO_TEXT;
        }
        return Files.isDirectory(file) ? FOLDER : OTHER;
    }
}
