package dev.turnstone.read.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A file of a changelog, wherever it lies.
 *
 * @param path below the changelog's root, {@code /} separated
 * @param shown as the user would name it, for messages
 * @param opener opens its bytes, anew each time
 */
public record Resource(String path, String shown, Opener opener) {

    /** Opens a stream of bytes; the caller closes it. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** There is something of this name, but nothing to read. */
    public static final class NoFile extends IOException {
        private static final long serialVersionUID = 1;

        public NoFile(String what) {
            super(what);
        }
    }

    public Resource {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(opener, "opener");
    }

    /** The last part of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
