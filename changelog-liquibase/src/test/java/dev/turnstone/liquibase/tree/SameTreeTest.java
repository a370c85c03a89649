package dev.turnstone.liquibase.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.tree.file.TreeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Writes the same random changelog in each format, and reads it again. */
class SameTreeTest {
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "x",
            "yes",
            "012",
            "1.50",
            "2020-01-02",
            "null",
            "~",
            "it's",
            "a \"b\"",
            "<&>",
            "]]>",
            "a\nb\tc",
            "# x",
            "- x",
            "x: y",
            "{x}",
            "[x]",
            "${p}",
            "*a",
            "&a",
            "!t",
            "%d",
            "@c",
            "`d`",
            "ä€😀",
            "a\\nb",
            " x ",
            "/*");

    private record Attribute(String name, String value) {}

    private record Element(String name, List<Attribute> attributes, List<Element> children) {}

    @RepeatedTest(200)
    void changelog_is_the_same_in_every_format(RepetitionInfo repetition) throws UnreadableChangelog, IOException {
        Element root =
                new Element("databaseChangeLog", List.of(), elements(new Random(repetition.getCurrentRepetition()), 4));
        String tree = told(read("a.xml", xml(root)));
        assertThat(told(read("a.json", "{" + json(root) + "}"))).isEqualTo(tree);
        assertThat(told(read("a.yaml", yaml(root, "")))).isEqualTo(tree);
    }

    private static List<Element> elements(Random random, int depth) {
        List<Element> elements = new ArrayList<>();
        for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
            List<Attribute> attributes = new ArrayList<>();
            for (int a = 1 + random.nextInt(3); a > 0; a--) {
                attributes.add(new Attribute("a" + a, VALUES.get(random.nextInt(VALUES.size()))));
            }
            elements.add(new Element("e" + random.nextInt(3), attributes, elements(random, depth - 1)));
        }
        return elements;
    }

    private static Node read(String file, String text) throws UnreadableChangelog, IOException {
        return TreeReader.read(file, () -> text.getBytes(UTF_8)).root();
    }

    private static String xml(Element element) {
        String attributes = element.attributes().stream()
                .map(attribute -> " " + attribute.name() + "=\"" + escaped(attribute.value()) + "\"")
                .collect(Collectors.joining());
        String children = element.children().stream().map(SameTreeTest::xml).collect(Collectors.joining("\n"));
        return "<" + element.name() + attributes + ">\n" + children + "</" + element.name() + ">";
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }

    private static String json(Element element) {
        List<String> entries = new ArrayList<>();
        element.attributes()
                .forEach(attribute -> entries.add("{\"" + attribute.name() + "\": " + quoted(attribute.value()) + "}"));
        element.children().forEach(child -> entries.add("{" + json(child) + "}"));
        return "\"" + element.name() + "\": [" + String.join(", ", entries) + "]";
    }

    private static String yaml(Element element, String indent) {
        StringBuilder text = new StringBuilder(element.name()).append(":\n");
        for (Attribute attribute : element.attributes()) {
            text.append(indent).append("- ").append(attribute.name()).append(": ");
            text.append(attribute.value().contains("\n") ? quoted(attribute.value()) : single(attribute.value()));
            text.append('\n');
        }
        for (Element child : element.children()) {
            text.append(indent).append("- ").append(yaml(child, indent + "  "));
        }
        return text.toString();
    }

    private static String single(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String quoted(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "\"" + escaped.replace("\t", "\\t") + "\"";
    }

    private static String told(Node node) {
        return node.name()
                + node.text()
                + node.children().stream().map(SameTreeTest::told).toList();
    }
}
