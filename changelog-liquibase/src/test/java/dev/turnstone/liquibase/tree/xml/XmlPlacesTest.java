package dev.turnstone.liquibase.tree.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsers read in chunks, and count wrongly at their ends if they do; so the files here are long. */
class XmlPlacesTest {
    private static final List<String> FILLERS = List.of(
            "\n",
            "\r\n",
            "   ",
            "\t",
            "<!-- <a b='c'> > -->",
            "<![CDATA[ <a> \n ]]>",
            "text & more".replace("&", "&amp;"),
            "<?pi <x> ?>",
            "ä€😀");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_element_and_attribute_is_found_where_it_is(long seed) throws UnreadableChangelog {
        String text = longFile(new Random(seed));
        List<String> lines = text.lines().toList();
        Deque<Node> left = new ArrayDeque<>(List.of(XmlReader.read("a.xml", text)));
        int seen = 0;
        while (!left.isEmpty()) {
            Node node = left.pop();
            String there = lines.get(node.at().line() - 1).substring(node.at().column() - 1);
            assertThat(there).startsWith((isElement(node) ? "<" : "") + node.name());
            node.children().forEach(left::push);
            seen++;
        }
        assertThat(seen).isGreaterThan(3_000);
    }

    private static boolean isElement(Node node) {
        return node.name().startsWith("e");
    }

    private static String longFile(Random random) {
        StringBuilder text = new StringBuilder("<e>");
        for (int i = 0; i < 2_000; i++) {
            text.append(FILLERS.get(random.nextInt(FILLERS.size())))
                    .append("<e")
                    .append(i);
            for (int a = random.nextInt(4); a > 0; a--) {
                text.append(random.nextBoolean() ? " " : "\n\t")
                        .append("a")
                        .append(a)
                        .append(random.nextBoolean() ? "=" : " =\n ")
                        .append(random.nextBoolean() ? "'a1=\"> &lt; '" : "\"x='y' €😀\"");
            }
            text.append(random.nextBoolean() ? "/>" : " >x</e" + i + " >");
        }
        return text.append("</e>").toString();
    }
}
