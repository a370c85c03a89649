package dev.turnstone.bench.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** A file that is written piece by piece. */
public final class Text implements AutoCloseable {
    private final Writer writer;

    public Text(Path file) {
        try {
            Files.createDirectories(file.getParent());
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Text add(String piece) {
        return add(Stream.of(piece));
    }

    public Text add(Stream<String> pieces) {
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
