package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.util.List;

/** What differs from one database server to the next: how it is started, and how databases and logins are made. */
interface ServerSoftware {
    Product product();

    /** The command that fills {@code folder/data} with an empty cluster; it may need files, which it writes first. */
    List<String> initialisation(Path folder);

    /** The command that runs the server on {@code folder/data}, reachable on loopback only. */
    List<String> command(Path folder, int port);

    /** The signal after which the server is gone at once, without putting anything in order. */
    String killSignal();

    Login admin();

    /** The database that the administrator connects to when there is no other yet. */
    String adminDatabase();

    Address address(String database, int port);

    List<String> create(String database, Login owner);

    /** What the administrator does inside a database just created, so that it is wholly its owner's. */
    List<String> handOver(String database, Login owner);

    List<String> drop(String database);

    /** A query that gives a row if the database exists. */
    String find(String database);

    /** What the administrator does inside a database to let someone else in. */
    List<String> admit(Login login, Rights rights, String database, Login owner);

    static boolean runsAsRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
