package dev.turnstone.dialect.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of about 50 million characters, made while they are read. */
class LongScriptsTest {
    private static final long READ_AHEAD = 64 * 1024;
    private static final long MEMORY = 10_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mysql"})
    void memory_stays_flat_over_a_million_statements(String family) throws Exception {
        int count = 1_000_000;
        var script = new Generated(count, i -> "INSERT INTO item (id, name) VALUES (" + i + ", 'a;b');\n");
        long used = usedMemory();
        try (StatementReader reader = Families.splitter(family).split("long.sql", script, ";")) {
            long taken = 0;
            long readAhead = 0;
            for (int i = 0; i < count; i++) {
                SqlStatement statement = reader.next().orElseThrow();
                taken += statement.text().length() + 2;
                readAhead = Math.max(readAhead, script.handedOut - taken);
            }
            assertThat(readAhead).isLessThan(READ_AHEAD);
            assertThat(usedMemory() - used).isLessThan(MEMORY);
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void memory_stays_flat_over_long_comments_between_statements() throws Exception {
        var script = new Generated(1_000_000, i -> i % 100_000 == 0 ? "SELECT 1;\n" : "-- nothing to see here\n");
        long used = usedMemory();
        try (StatementReader reader = Families.splitter("mysql").split("long.sql", script, ";")) {
            for (int i = 0; i < 10; i++) {
                assertThat(reader.next().orElseThrow().at().line()).isEqualTo(1 + i * 100_000);
            }
            assertThat(reader.next()).isEmpty();
            assertThat(usedMemory() - used).isLessThan(MEMORY);
        }
    }

    @Test
    void rows_of_copy_are_streamed() throws Exception {
        int count = 1_000_000;
        var script = new Generated(
                count + 2,
                i -> i == 0
                        ? "COPY item FROM STDIN;\n"
                        : i <= count ? i + "\tthe name; of an item\t\\N\n" : "\\.\nSELECT 1;");
        long used = usedMemory();
        try (StatementReader reader = Families.splitter("postgres").split("long.sql", script, ";")) {
            reader.next().orElseThrow();
            assertThat(reader.inlineRows().transferTo(Writer.nullWriter())).isGreaterThan(30_000_000L);
            assertThat(usedMemory() - used).isLessThan(MEMORY);
            SqlStatement last = reader.next().orElseThrow();
            assertThat(last.text()).isEqualTo("SELECT 1");
            assertThat(last.at().line()).isEqualTo(count + 3);
        }
    }

    @SuppressWarnings("System.gc") // what is used matters, not what waits to be collected
    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Parts of a script, each made when it is needed. */
    private static final class Generated extends Reader {
        private final int count;
        private final IntFunction<String> parts;
        private int next;
        private String part = "";
        private int at;
        private long handedOut;

        Generated(int count, IntFunction<String> parts) {
            this.count = count;
            this.parts = parts;
        }

        @Override
        public int read(char[] into, int start, int length) throws IOException {
            if (at == part.length()) {
                if (next == count) {
                    return -1;
                }
                part = parts.apply(next++);
                at = 0;
            }
            int moved = Math.min(length, part.length() - at);
            part.getChars(at, at + moved, into, start);
            at += moved;
            handedOut += moved;
            return moved;
        }

        @Override
        public void close() {}
    }
}
