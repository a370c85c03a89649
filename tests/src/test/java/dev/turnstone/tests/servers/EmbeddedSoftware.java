package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.util.List;

/** What differs from one embedded database to the next. */
interface EmbeddedSoftware {
    Product product();

    /** The login that a database gets by being created. */
    Login owner();

    /** The URL, as a user types it, of a database in this folder. */
    String url(Path folder);

    /** What is on disk once the database exists: a file, for some a folder. */
    Path file(Path folder);

    /** The statements that let someone else in; none where that can't be had. */
    List<String> admit(Login login, Rights rights, TestDatabase database);

    /** Closes the database in this JVM, if the end of its last connection doesn't do that. */
    default void release(TestDatabase database) {}
}
