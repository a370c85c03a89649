package dev.turnstone.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where results go, and what is to be said when they can't: a {@link PrintStream} keeps no reason. */
public final class ResultStream {
    /** As of a process that SIGPIPE has ended, which Java ignores. */
    private static final int READER_GONE = 141;

    private final Watched watched;
    private final PrintStream stream;

    public ResultStream(OutputStream to) {
        this.watched = new Watched(to);
        // Scripts are printed byte for byte, whatever the locale is.
        this.stream = new PrintStream(new BufferedOutputStream(watched, 1 << 13), false, StandardCharsets.UTF_8);
    }

    public PrintStream stream() {
        return stream;
    }

    /** Writes what is left, tells of what was lost, and how the process then ends. */
    public int finish(int code, PrintStream err) {
        // A script that is cut short must not look complete.
        if (!stream.checkError()) {
            return code;
        }
        if (watched.saysReaderIsGone()) {
            return code == 0 ? READER_GONE : code;
        }
        err.println("OUTPUT_LOST: The output could not be written completely" + watched.reason() + ". "
                + (code == 0
                        ? "The command itself was completed: all that it had to do is done."
                        : "The command itself ends with exit code " + code + "."));
        err.println("    Make room, or write it to another place; status and history tell how the database is.");
        return code == 0 ? ExitCode.FAULT.number() : code;
    }

    /** Keeps the first reason. */
    private static final class Watched extends FilterOutputStream {
        private @Nullable IOException first;

        Watched(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                first = first == null ? e : first;
                throw e;
            }
        }

        /** Of EPIPE Java has only the system's words; those of Windows speak of a pipe too. */
        boolean saysReaderIsGone() {
            return first != null
                    && String.valueOf(first.getMessage())
                            .toLowerCase(Locale.ROOT)
                            .contains("pipe");
        }

        String reason() {
            return first == null ? "" : ": " + first.getMessage();
        }
    }
}
