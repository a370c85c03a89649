package dev.turnstone.history;

import java.util.Objects;

/**
 * How far a changeset is that commits on the way.
 *
 * @param done so many statements, from the first on, are done
 * @param digest of their text, by which an edit is noticed
 */
public record Progress(int done, String digest) {
    /** Nothing is done. */
    public static final Progress NONE = new Progress(0, "");

    public Progress {
        if (done < 0) {
            throw new IllegalArgumentException("a negative number of statements");
        }
        Objects.requireNonNull(digest, "digest");
    }
}
