package dev.turnstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** A file that is written piece by piece. */
final class Text implements AutoCloseable {
    private final Writer writer;

    Text(Path file) {
        try {
            Files.createDirectories(file.getParent());
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Text add(String piece) {
        return add(Stream.of(piece));
    }

    Text add(Stream<String> pieces) {
        try {
            for (Iterator<String> each = pieces.iterator(); each.hasNext(); ) {
                writer.write(each.next());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
