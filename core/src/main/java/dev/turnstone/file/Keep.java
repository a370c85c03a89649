package dev.turnstone.file;

/** What a database keeps of a file that was run. */
public enum Keep {
    /** Nothing but what the file does: no table of ours comes into being. */
    NOTHING,
    /** That it was run, and how that ended; and how far it is, while it commits on the way. */
    RECORD
}
