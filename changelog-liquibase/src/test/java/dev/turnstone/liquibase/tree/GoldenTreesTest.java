package dev.turnstone.liquibase.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.file.TreeReader;
import dev.turnstone.liquibase.vocabulary.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads {@code tree/<case>/input.*} and compares with {@code tree.txt} beside it: the tree, with the places when there is
 * only one input; the problems instead when it can't be read, and behind it when words are wrong. Several inputs of a case
 * are the same changelog in several formats. A new case is a new folder. With {@code -Dgolden=write} the files are
 * written.
 */
class GoldenTreesTest {
    private static final Path CASES = Path.of("src/test/resources/tree");

    private static final Locale LOCALE = Locale.getDefault();

    /** The parser of XML tells what is wrong in the language of the machine. */
    @BeforeAll
    static void speak_english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterAll
    static void speak_as_before() {
        Locale.setDefault(LOCALE);
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .map(file -> CASES.relativize(file.getParent()).toString().replace('\\', '/'))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void file_becomes_the_tree_beside_it(String name) throws IOException {
        Path folder = CASES.resolve(name);
        List<Path> inputs = inputs(folder);
        Path golden = folder.resolve("tree.txt");
        for (Path input : inputs) {
            String told = tell(input, inputs.size() == 1 ? Places.SHOWN : Places.LEFT_OUT);
            if ("write".equals(System.getProperty("golden"))) {
                Files.writeString(golden, told);
            }
            assertThat(told).as(input.getFileName().toString()).isEqualTo(Files.readString(golden));
        }
    }

    private enum Places {
        SHOWN,
        LEFT_OUT
    }

    private static List<Path> inputs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .sorted()
                    .toList();
        }
    }

    private static String tell(Path input, Places places) throws IOException {
        StringBuilder told = new StringBuilder();
        try {
            Tree tree = TreeReader.read(input.getFileName().toString(), () -> Files.readAllBytes(input));
            told.append(places == Places.SHOWN ? tree.format() + "\n" : "");
            tell(tree.root(), places, "", told);
            tree.told().forEach(problem -> tell(problem, told));
            Strictness.check(tree, problem -> tell(problem, told));
        } catch (UnreadableChangelog e) {
            e.problems().forEach(problem -> tell(problem, told));
        }
        return told.toString();
    }

    private static void tell(Node node, Places places, String indent, StringBuilder told) {
        told.append(indent).append(node.name());
        if (places == Places.SHOWN) {
            told.append(' ').append(place(node.at()));
            if (node.textAt().line() != node.at().line()) {
                told.append(" text ").append(place(node.textAt()));
            }
        }
        node.text().ifPresent(text -> told.append(" '").append(escaped(text)).append('\''));
        told.append('\n');
        node.children().forEach(child -> tell(child, places, indent + "  ", told));
    }

    private static String place(Position at) {
        return at.line() + ":" + at.column();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("'", "\\'");
    }

    private static void tell(Problem problem, StringBuilder told) {
        told.append(problem).append('\n');
    }
}
