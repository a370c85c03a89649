package dev.turnstone.liquibase.read;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the changes of an XML file, and nothing else of it. */
public final class ChangesOfXml {
    private static final Set<String> ATTRIBUTES = Set.of("id", "author", "objectQuotingStrategy");

    private final XMLStreamReader xml;

    private ChangesOfXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The changes of each changeset by its id, as this database's reader sees them; empty for a changeset that isn't
     * complete.
     */
    public static Map<String, Optional<List<Change>>> read(Path file, String database) {
        try (InputStream bytes = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(bytes);
            xml.nextTag();
            Node root = new ChangesOfXml(xml).node();
            Map<String, Optional<List<Change>>> changes = new LinkedHashMap<>();
            for (Node changeset : root.all("changeSet")) {
                changes.put(changeset.value("id").orElseThrow(), changes(changeset, database));
            }
            return changes;
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static Optional<List<Change>> changes(Node changeset, String database) {
        List<Problem> problems = new ArrayList<>();
        ChangeReader reader = new ChangeReader(database, problems::add);
        List<Change> changes = changeset.children().stream()
                .filter(node -> !ATTRIBUTES.contains(node.name()))
                .filter(reader::isReadable)
                .map(node -> ChangeReader.read(node).change())
                .toList();
        return problems.isEmpty() ? Optional.of(changes) : Optional.empty();
    }

    private Node node() throws XMLStreamException {
        String name = xml.getLocalName();
        Position at = Position.startOf("change.xml");
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            children.add(new Node(xml.getAttributeLocalName(i), Optional.of(xml.getAttributeValue(i)), List.of(), at));
        }
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                children.add(node());
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return new Node(name, Optional.of(text.toString()).filter(each -> !each.isBlank()), children, at);
    }
}
