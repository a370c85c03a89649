package dev.turnstone.examples.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/target-types.md} shows is this example's. */
class PageTest {
    private static final Path PAGE = Path.of("../../docs/target-types.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_piece_of_code_is_the_examples_own() throws IOException {
        String sources = withoutIndents(sources());
        List<String> pieces = JAVA.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(pieces)
                .hasSizeGreaterThan(4)
                .allSatisfy(piece -> assertThat(sources).contains(withoutIndents(piece)));
    }

    @Test
    void what_it_types_is_answered_so() throws IOException {
        String story = Files.readString(Path.of("src/test/resources/story.txt"));
        List<String> lines = Files.readString(PAGE).lines().toList();
        int first = lines.indexOf("    $ turnstone settings --type mvstore");
        List<String> shown = lines.subList(first, lines.indexOf("      …")).stream()
                .map(String::strip)
                .toList();
        assertThat(story.lines().map(String::strip)).containsSequence(shown);
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    /** Nor line ends, which the formatter sets by the length of lines. */
    private static String withoutIndents(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
