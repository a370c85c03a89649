package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the command line answers, word for word; {@link CliScript} tells how the stories are written. */
class CliScriptsTest {
    private static final Path STORIES = Path.of("src/test/resources/cli");

    static List<String> stories() throws IOException {
        try (Stream<Path> files = Files.walk(STORIES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> STORIES.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void answers_as_told(String story, @TempDir Path work) throws Exception {
        Path file = STORIES.resolve(story);
        String expected = Files.readString(file);
        String told = CliScript.toldAgain(expected, work);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, told);
        } else {
            assertThat(told).isEqualTo(expected);
        }
    }
}
