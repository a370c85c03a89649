package dev.turnstone.cli.driver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

/**
 * Keeps what drivers log away from the terminal and from the logs of builds: some write a whole URL there, passwords
 * included. What is wrong they say in their exceptions too, and those we show without secrets.
 */
public final class DriverLogs {
    /** Of the drivers that came with us, and of those that people bring. */
    static final List<String> LOGGERS = List.of(
            "org.postgresql",
            "org.mariadb.jdbc",
            "com.mysql",
            "org.h2",
            "h2database",
            "org.sqlite",
            "hsqldb",
            "org.hsqldb",
            "org.apache.derby",
            "oracle",
            "com.microsoft.sqlserver",
            "com.ibm.db2");

    private static final String CLASS = "java.util.logging.config.class";
    private static final String FILE = "java.util.logging.config.file";

    /** Called by the JDK, by the name of the class, if anybody logs at all. */
    public DriverLogs() throws IOException {
        Path usual = Path.of(System.getProperty("java.home"), "conf", "logging.properties");
        String silent = LOGGERS.stream().map(name -> name + ".level=OFF").collect(Collectors.joining("\n", "\n", "\n"));
        String all = (Files.exists(usual) ? Files.readString(usual, StandardCharsets.ISO_8859_1) : "") + silent;
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(all.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** For a process that is ours alone, before anything is logged. Unless somebody has said what is to be logged. */
    public static void keepAway() {
        if (System.getProperty(CLASS) == null && System.getProperty(FILE) == null) {
            System.setProperty(CLASS, DriverLogs.class.getName());
            // Else HSQLDB undoes it for all of them.
            System.setProperty("hsqldb.reconfig_logging", "false");
        }
    }
}
