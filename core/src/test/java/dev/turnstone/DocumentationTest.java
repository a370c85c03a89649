package dev.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SNIPPET = Pattern.compile("// snippet\n(.*?)\n *// end", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void every_error_is_explained_and_no_other() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/errors.md"));
        assertThat(found(Pattern.compile("(?m)^## (.*)$"), page))
                .extracting(String::strip)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ErrorCode.values()).map(ErrorCode::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_error_says_what_it_means_for_the_caller(ErrorCode code) throws IOException {
        String meaning = code.severity() == ErrorCode.Severity.WARNING ? "a warning" : "exit " + exitCode(code.kind());
        assertThat(Files.readString(ROOT.resolve("docs/errors.md"))).contains("## " + code + "\n\n*" + meaning + "*");
    }

    private static int exitCode(ErrorCode.Kind kind) {
        return switch (kind) {
            case SETTINGS -> 2;
            case PENDING -> 3;
            case VALIDATION -> 4;
            case RUN -> 5;
            case LOCK -> 6;
            case AHEAD -> 7;
            case CONNECT -> 8;
        };
    }

    @Test
    void the_snippets_of_the_library_page_are_those_that_compile() throws IOException {
        String compiled = Files.readString(ROOT.resolve("core/src/test/java/dev/turnstone/LibrarySnippets.java"));
        String page = Files.readString(ROOT.resolve("docs/library.md"));
        assertThat(found(JAVA, page)).isEqualTo(found(SNIPPET, compiled));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_lead_somewhere(Path page) throws IOException {
        for (String link : found(LINK, Files.readString(ROOT.resolve(page)))) {
            String[] parts = link.strip().split("#", 2);
            Path target = parts[0].isEmpty()
                    ? ROOT.resolve(page)
                    : ROOT.resolve(page).resolveSibling(parts[0]).normalize();
            if (link.startsWith("https:")) {
                continue;
            }
            assertThat(target).as("%s links to %s", page, link.strip()).exists();
            if (parts.length > 1) {
                assertThat(anchors(target))
                        .as("%s links to %s", page, link.strip())
                        .contains(parts[1]);
            }
        }
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(
                    docs,
                    Stream.concat(
                            top,
                            Stream.of("shop", "key-value")
                                    .map(name -> ROOT.resolve("examples/" + name + "/README.md"))))
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .toList()
                    .stream();
        }
    }

    /** As forges make them of headings. */
    private static List<String> anchors(Path page) throws IOException {
        return found(HEADING, Files.readString(page)).stream()
                .map(heading -> heading.strip()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1).stripIndent().strip() + "\n")
                .toList();
    }
}
