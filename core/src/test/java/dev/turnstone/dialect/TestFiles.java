package dev.turnstone.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Small helps of the tests of embedded engines. */
final class TestFiles {
    private TestFiles() {}

    /** A copy of an open database's file, which is what a crash would leave. */
    static Path copy(Path folder, String file, String to) {
        try {
            return Files.copy(folder.resolve(file), folder.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SQLException errorOf(Callable<?> call) {
        try {
            call.call();
        } catch (SQLException e) {
            return e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no error");
    }
}
