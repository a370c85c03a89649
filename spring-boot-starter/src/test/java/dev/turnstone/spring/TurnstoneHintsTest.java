package dev.turnstone.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

class TurnstoneHintsTest {

    @ParameterizedTest
    @ValueSource(strings = {"core", "changelog-liquibase"})
    void a_native_image_has_all_files_of_our_own(String module) throws IOException {
        RuntimeHints hints = new RuntimeHints();
        new TurnstoneHints().registerHints(hints, getClass().getClassLoader());

        for (String file : files(Path.of("..", module, "src", "main", "resources"))) {
            assertThat(RuntimeHintsPredicates.resource().forResource(file)).accepts(hints);
        }
    }

    private static List<String> files(Path resources) throws IOException {
        try (Stream<Path> files = Files.walk(resources)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(resources::relativize)
                    .map(Path::toString)
                    .filter(file -> !file.startsWith("META-INF"))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
