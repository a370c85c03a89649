package dev.turnstone.liquibase.read.root;

import java.io.IOException;

/** A file below the search path. */
public interface ChangelogFile {
    /** Its path below the root in which it was found, {@code /} separated. */
    String path();

    /** As the user would name it, for messages. */
    String shown();

    /** Where it lies, all links followed: files of one place are one file. */
    String place() throws IOException;

    /** All of it, read now. */
    byte[] content() throws IOException;
}
