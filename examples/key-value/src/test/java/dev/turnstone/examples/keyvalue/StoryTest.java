package dev.turnstone.examples.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example as users meet it: the distribution's launcher, the example's jar in the folder of drivers, the unchanged
 * commands. What is typed stands behind {@code $} in the story, what is answered below it; {@code -Dgolden=write} writes
 * the answers anew.
 */
@DisabledOnOs(OS.WINDOWS)
class StoryTest {
    private static final Path STORY = Path.of("src/test/resources/story.txt");

    @Test
    void the_launcher_finds_the_type_and_every_command_works_on_it(@TempDir Path work) throws Exception {
        Distribution distribution = Distribution.in(work.resolve("turnstone-1.0"));
        Path folder = Files.createDirectories(work.resolve("here"));
        copy(Path.of("birds"), folder.resolve("birds"));
        StringBuilder told = new StringBuilder();
        String story = Files.readString(STORY);
        for (String line : story.lines().toList()) {
            if (line.startsWith("#")) {
                told.append(told.isEmpty() ? "" : "\n").append(line).append('\n');
            } else if (line.startsWith("$ ")) {
                told.append(line).append('\n');
                told.append(masked(distribution.answer(line.substring(2), folder)));
            }
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(STORY, told);
        } else {
            assertThat(told).hasToString(story);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static String masked(String answer) {
        return answer.replaceAll("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?", "(when)")
                .replaceAll("\\b\\d+(\\.\\d+)? (ms|s)\\b", "(time)")
                .replaceAll("turnstone \\d[\\d.]*", "turnstone (version)");
    }
}
