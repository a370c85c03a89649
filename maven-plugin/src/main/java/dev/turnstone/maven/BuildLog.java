package dev.turnstone.maven;

import dev.turnstone.cli.report.Lines;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** What a goal says, line by line in the log of the build. Thread-safe. */
final class BuildLog implements Lines {
    private final Log log;
    private final List<String> errors = new ArrayList<>();

    BuildLog(Log log) {
        this.log = log;
    }

    @Override
    public synchronized void say(Weight weight, String line) {
        String words = BuildWords.of(line);
        switch (weight) {
            case USUAL -> log.info(words);
            case WARNING -> log.warn(words);
            case ERROR -> {
                log.error(words);
                errors.add(words);
            }
        }
    }

    /** All that was wrong; empty when nothing was. */
    synchronized String errors() {
        return String.join(System.lineSeparator(), errors);
    }

    /** A stream whose lines are logged. */
    PrintStream stream() {
        return new PrintStream(new LoggedLines(), true, StandardCharsets.UTF_8);
    }

    /** Collects bytes up to the end of a line. */
    private final class LoggedLines extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            if (b == '\n') {
                end();
            } else {
                line.write(b);
            }
        }

        @Override
        public synchronized void close() {
            if (line.size() > 0) {
                end();
            }
        }

        private void end() {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            log.info(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        }
    }
}
