package dev.turnstone.liquibase.read;

import java.io.IOException;

/** A file below the search path. */
interface ChangelogFile {
    /** Its path below the folder of the search path in which it was found, {@code /} separated. */
    String path();

    /** As the user would name it, for messages. */
    String shown();

    byte[] content() throws IOException;
}
