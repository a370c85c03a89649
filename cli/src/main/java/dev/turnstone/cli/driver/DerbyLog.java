package dev.turnstone.cli.driver;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps Derby from leaving a {@code derby.log} in whatever folder a command was run in. */
public final class DerbyLog {
    private static final String PREFIX = "derby.stream.error.";

    private DerbyLog() {}

    /** Unless somebody has said where the log shall be: by a system property, or in Derby's own file of properties. */
    public static void keepAway() {
        boolean wanted =
                System.getProperties().stringPropertyNames().stream().anyMatch(name -> name.startsWith(PREFIX));
        if (!wanted && !Files.exists(Path.of(System.getProperty("derby.system.home", ""), "derby.properties"))) {
            System.setProperty(PREFIX + "method", DerbyLog.class.getName() + ".nothing");
        }
    }

    /** Called by Derby, by its name. */
    public static OutputStream nothing() {
        return OutputStream.nullOutputStream();
    }
}
