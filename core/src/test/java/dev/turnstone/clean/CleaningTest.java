package dev.turnstone.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Offline;
import dev.turnstone.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/clean} has {@code input.sql}, as a tool has printed it, and what becomes of it: {@code
 * clean.sql} and {@code diff.txt}, or {@code leftovers.txt}. With {@code -Dgolden=write} the answers are written.
 */
class CleaningTest {
    private static final Path FOLDERS = Path.of("src/test/resources/clean");

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Cleaned cleaned(String folder) throws IOException {
        return cleaned(folder, Files.readString(FOLDERS.resolve(folder).resolve("input.sql")));
    }

    private static Cleaned cleaned(String folder, String text) {
        String dialect = folder.startsWith("mysql") ? "mysql" : "postgresql";
        return Cleaning.of("input.sql", text, Offline.dialect(dialect), List.of());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void leaves_what_is_for_the_database(String folder) throws IOException {
        Cleaned cleaned = cleaned(folder);
        if (cleaned.leftovers().isEmpty()) {
            compare(folder, "clean.sql", cleaned.sql());
            compare(folder, "diff.txt", String.join("\n", CleaningDiff.of("input.sql", cleaned)) + "\n");
            assertThat(FOLDERS.resolve(folder).resolve("leftovers.txt")).doesNotExist();
        } else {
            compare(
                    folder,
                    "leftovers.txt",
                    cleaned.leftovers().stream()
                            .map(problem -> problem.where().stream()
                                            .map(Position::toString)
                                            .collect(Collectors.joining())
                                    + " " + problem.what() + "\n")
                            .collect(Collectors.joining()));
            assertThat(FOLDERS.resolve(folder).resolve("clean.sql")).doesNotExist();
        }
    }

    private static void compare(String folder, String name, String text) throws IOException {
        Path file = FOLDERS.resolve(folder).resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, text);
        } else {
            assertThat(text).isEqualTo(Files.readString(file));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void finds_nothing_more_in_what_it_has_left(String folder) throws IOException {
        Cleaned once = cleaned(folder);
        if (once.leftovers().isEmpty()) {
            Cleaned twice = cleaned(folder, once.sql());
            assertThat(twice.leftovers()).isEmpty();
            assertThat(twice.sql()).isEqualTo(once.sql());
            assertThat(twice.statements()).isEqualTo(once.statements());
            assertThat(CleaningDiff.of("clean.sql", twice)).isEmpty();
        }
    }

    @Test
    void counts_what_it_takes_out_by_its_line() throws IOException {
        assertThat(cleaned("alembic-upgrade").removals())
                .extracting(removal -> removal.kind() + " " + removal.line())
                .contains("LOG_LINE 1", "EMPTY_STATEMENT 9")
                .anyMatch(removal -> removal.startsWith("VERSION_TABLE "));
    }
}
