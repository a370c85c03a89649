package dev.turnstone.cli.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Drivers log nothing while this is open, in a process that isn't ours alone; see {@link DriverLogs}. */
public final class HushedDrivers implements AutoCloseable {
    private final List<Hushed> loggers = new ArrayList<>();

    /** Held, since the JDK forgets a logger and its level when nobody does. */
    private record Hushed(Logger logger, @Nullable Level before) {}

    public HushedDrivers() {
        for (String name : DriverLogs.LOGGERS) {
            Logger logger = Logger.getLogger(name);
            loggers.add(new Hushed(logger, logger.getLevel()));
            logger.setLevel(Level.OFF);
        }
    }

    @Override
    public void close() {
        loggers.forEach(hushed -> hushed.logger().setLevel(hushed.before()));
    }
}
