package dev.turnstone.dialect.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Position;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Splits {@code splitter/<family>/<case>/input.sql} and compares with the files beside it: {@code 1.sql}, {@code 2.sql}
 * … (a last line feed is the editor's), {@code 1.rows} for inline rows, {@code positions.txt} with a line:column for
 * each statement, and {@code error.txt} with position and message of what ends the reading. {@code delimiter.txt} sets
 * another delimiter. A new case is a new folder.
 */
class GoldenScriptsTest {

    @ParameterizedTest
    @MethodSource("cases")
    void script_is_cut_as_its_folder_says(String name) throws Exception {
        Path folder = root().resolve(name);
        assertThat(filesFromSplitting(folder, new StringReader(script(folder)))).isEqualTo(filesIn(folder));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reading_one_character_at_a_time_changes_nothing(String name) throws Exception {
        Path folder = root().resolve(name);
        assertThat(filesFromSplitting(folder, new OneByOne(script(folder)))).isEqualTo(filesIn(folder));
    }

    static Stream<String> cases() throws Exception {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.endsWith("input.sql"))
                    .map(file -> root.relativize(file.getParent()).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path root() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenScriptsTest.class.getResource("/splitter"))
                .toURI());
    }

    /** What the folder would hold, had it been written by the splitter. */
    private static TreeMap<String, String> filesFromSplitting(Path folder, Reader script) throws IOException {
        var files = new TreeMap<String, String>();
        var positions = new StringJoiner("\n");
        int count = 0;
        try (StatementReader reader = splitterFor(folder).split("input.sql", script, delimiter(folder))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                SqlStatement statement = next.get();
                count++;
                positions.add(lineAndColumn(statement.at()));
                files.put(count + ".sql", statement.text());
                if (statement.input() == SqlStatement.Input.INLINE_ROWS) {
                    files.put(count + ".rows", text(reader.inlineRows()));
                }
            }
        } catch (UnreadableScript e) {
            files.put("error.txt", lineAndColumn(e.at()) + " " + e.getMessage());
        }
        if (Files.exists(folder.resolve("positions.txt"))) {
            files.put("positions.txt", positions.toString());
        }
        return files;
    }

    private static TreeMap<String, String> filesIn(Path folder) throws IOException {
        var result = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!List.of("input.sql", "delimiter.txt").contains(name)) {
                    String text = Files.readString(file, UTF_8);
                    result.put(name, name.endsWith(".rows") ? text : withoutLastLineFeed(text));
                }
            }
        }
        return result;
    }

    private static String script(Path folder) throws IOException {
        return Files.readString(folder.resolve("input.sql"), UTF_8);
    }

    private static Splitter splitterFor(Path folder) {
        return Families.splitter(folder.getParent().getFileName().toString());
    }

    private static String lineAndColumn(Position at) {
        return at.line() + ":" + at.column();
    }

    private static String delimiter(Path folder) throws IOException {
        Path file = folder.resolve("delimiter.txt");
        return Files.exists(file) ? Files.readString(file, UTF_8).strip() : ";";
    }

    private static String withoutLastLineFeed(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static String text(Reader rows) throws IOException {
        var text = new StringWriter();
        rows.transferTo(text);
        return text.toString();
    }

    /** Hands out single characters, so that every token crosses the end of a read. */
    private static final class OneByOne extends StringReader {
        OneByOne(String text) {
            super(text);
        }

        @Override
        public int read(char[] into, int start, int length) throws IOException {
            return super.read(into, start, Math.min(1, length));
        }
    }
}
