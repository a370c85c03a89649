package dev.turnstone.cli.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

class HushedDriversTest {
    private static final String UNREADABLE = "jdbc:postgresql://host?password=topsecret";

    private final Logger root = Logger.getLogger("");
    private final Ear ear = new Ear();

    /** What reaches the host's log. */
    private static final class Ear extends Handler {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            heard.add(String.valueOf(record.getLoggerName()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        root.addHandler(ear);
    }

    @AfterEach
    void leave() {
        root.removeHandler(ear);
    }

    @Test
    void say_nothing_as_long_as_they_are_hushed() {
        try (HushedDrivers hushed = new HushedDrivers()) {
            Driver.parseURL(UNREADABLE, null);
            Logger.getLogger("somebody.else").warning("heard");
        }
        assertThat(ear.heard).containsExactly("somebody.else");
        Driver.parseURL(UNREADABLE, null);
        assertThat(ear.heard).containsExactly("somebody.else", "org.postgresql.Driver");
    }
}
