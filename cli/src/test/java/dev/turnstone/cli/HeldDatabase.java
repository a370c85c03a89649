package dev.turnstone.cli;

import dev.turnstone.cli.driver.DerbyLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;

/** A process of its own that has an embedded database open until it is closed. */
final class HeldDatabase {
    private HeldDatabase() {}

    /** Opens it and then waits for the end of its input, or so many milliseconds. */
    public static void main(String[] args) throws Exception {
        System.setProperty("derby.stream.error.method", DerbyLog.class.getName() + ".nothing");
        try (Connection connection = DriverManager.getConnection(args[0])) {
            System.err.println("open " + !connection.isClosed());
            Thread.sleep(Long.parseLong(args[1]));
        }
        // Derby's shutdown is another call than closing the last connection.
        Runtime.getRuntime().halt(0);
    }

    static Child of(String url, long milliseconds, Path folder) throws Exception {
        Child child = Child.start(new ProcessBuilder(List.of(
                        Child.java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldDatabase.class.getName(),
                        url,
                        String.valueOf(milliseconds)))
                .directory(folder.toFile()));
        child.awaitSaying("open true");
        return child;
    }
}
