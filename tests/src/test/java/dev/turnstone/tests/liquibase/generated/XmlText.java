package dev.turnstone.tests.liquibase.generated;

import java.util.List;
import java.util.Set;

/** Made-up changesets as XML. */
public final class XmlText {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            """;

    private static final Set<String> WORDLESS = Set.of(
            "createIndex.afterColumn",
            "createIndex.beforeColumn",
            "createIndex.position",
            "loadData.nullPlaceholder",
            "loadUpdateData.nullPlaceholder");

    private final StringBuilder out = new StringBuilder(HEAD);

    private XmlText() {}

    public static String of(List<GeneratedChangeset> changesets) {
        XmlText text = new XmlText();
        changesets.forEach(text::changeset);
        return text.out.append("</databaseChangeLog>\n").toString();
    }

    /** Whether the XML schema has words for all that is in it; YAML has no schema. */
    public static boolean canSay(GeneratedChangeset changeset) {
        return changeset.content().stream().allMatch(change -> canSay(change.name(), change));
    }

    private static boolean canSay(String change, Element element) {
        return element.attributes().keySet().stream().noneMatch(name -> WORDLESS.contains(change + "." + name))
                && element.children().stream()
                        .allMatch(child -> !WORDLESS.contains(change + "." + child.name()) && canSay(change, child));
    }

    private void changeset(GeneratedChangeset changeset) {
        Element element =
                Element.named("changeSet").with("id", changeset.id()).with("author", GeneratedChangeset.AUTHOR);
        for (var attribute : changeset.attributes().entrySet()) {
            element = element.with(attribute.getKey(), attribute.getValue());
        }
        for (Element child : changeset.content()) {
            element = element.with(child);
        }
        element(element);
        out.append('\n');
    }

    private void element(Element element) {
        out.append('<').append(element.name());
        element.attributes()
                .forEach((name, value) -> out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(value))
                        .append('"'));
        out.append('>');
        element.children().forEach(this::element);
        element.text().ifPresent(text -> out.append(escaped(text)));
        out.append("</").append(element.name()).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }
}
