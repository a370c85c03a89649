package dev.turnstone.liquibase.tree.xml;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Levelling;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.NodePacker;
import dev.turnstone.liquibase.tree.PackedNode;
import dev.turnstone.liquibase.tree.PackedNodes;
import dev.turnstone.liquibase.tree.Tree;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML into a levelled tree, of which only the entry at hand is ever there as such. Nothing but the file itself is
 * looked at: no DOCTYPE, no schema, no network.
 */
public final class XmlReader {
    private static final Pattern KNOWN_NAMESPACE =
            Pattern.compile("https?://www\\.liquibase\\.org/xml/ns/(?:dbchangelog(?:/[0-9.]+)?|dbchangelog-ext|pro)");

    private final String file;
    private final XmlPlaces places;
    private final List<Problem> problems = new ArrayList<>();
    /** The elements in which the parser is, the innermost last. */
    private final Deque<XmlFlaws.Element> unclosed = new ArrayDeque<>();
    /** The namespace that was found to be one last; nearly all elements are of the same. */
    private @Nullable String known;

    private XmlReader(String file, String text) {
        this.file = file;
        this.places = new XmlPlaces(file, text);
    }

    /**
     * Reads a file.
     *
     * @param file its name as the user knows it
     * @throws UnreadableChangelog when it is no well-formed XML, or has a DOCTYPE
     */
    public static Node read(String file, String text) throws UnreadableChangelog {
        XmlReader reader = new XmlReader(file, text);
        Node root = reader.document(text);
        if (!reader.problems.isEmpty()) {
            throw new UnreadableChangelog(reader.problems);
        }
        return root;
    }

    private Node document(String text) throws UnreadableChangelog {
        if (text.isBlank()) {
            throw UnreadableChangelog.at(
                    Position.startOf(file), file + " is empty.", "Write a databaseChangeLog element, or remove it.");
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
            Optional<Node> root = Optional.empty();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw doctype(text);
                    case XMLStreamConstants.START_ELEMENT -> root = Optional.of(root(xml));
                    default -> {
                        // Comments and instructions around the root say nothing.
                    }
                }
            }
            return root.orElseThrow(() -> new IllegalStateException("well-formed XML has a root"));
        } catch (XMLStreamException e) {
            throw new XmlFlaws(file, text, places, unclosed).unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private Node root(XMLStreamReader xml) throws XMLStreamException, UnreadableChangelog {
        NodePacker packer = new NodePacker();
        List<PackedNode> children = new ArrayList<>();
        Node alone = element(xml, 1, child -> Levelling.level(child, node -> children.add(packer.pack(node))));
        return alone.with(new PackedNodes(children));
    }

    private Node element(XMLStreamReader xml, int depth) throws XMLStreamException, UnreadableChangelog {
        List<Node> children = new ArrayList<>();
        Node alone = element(xml, depth, children::add);
        return alone.with(children);
    }

    /** The element without its children, which are given away. */
    private Node element(XMLStreamReader xml, int depth, Consumer<Node> children)
            throws XMLStreamException, UnreadableChangelog {
        XmlPlaces.Tag tag = places.tagBefore(xml.getLocation());
        if (depth > Tree.DEEPEST) {
            throw UnreadableChangelog.at(
                    tag.at(), "Elements are nested more than " + Tree.DEEPEST + " deep.", "Nest them less.");
        }
        String name = xml.getLocalName();
        checkNamespace(xml.getNamespaceURI(), "element " + name, tag.at());
        attributes(xml, tag, children);
        unclosed.addLast(new XmlFlaws.Element(name, tag.at()));
        Words text = new Words(xml);
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    children.accept(element(xml, depth + 1));
                    text.mayBegin();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.add();
                // What stands around a comment is one text.
                default -> text.mayBegin();
            }
        }
        unclosed.removeLast();
        return text.of(name, tag.at());
    }

    /** The text of an element, of which comments and elements make several pieces. */
    private final class Words {
        private final XMLStreamReader xml;
        private final StringBuilder words = new StringBuilder();
        private int begin;

        Words(XMLStreamReader xml) {
            this.xml = xml;
            mayBegin();
        }

        /** Where the parser is the next piece begins, if there is one. */
        void mayBegin() {
            if (words.isEmpty()) {
                begin = places.offset(xml.getLocation());
            }
        }

        /** Blanks before the first word are none of it. */
        void add() {
            char[] characters = xml.getTextCharacters();
            int from = xml.getTextStart();
            int end = from + xml.getTextLength();
            if (words.isEmpty()) {
                while (from < end && characters[from] <= ' ') {
                    from++;
                }
            }
            words.append(characters, from, end - from);
        }

        Node of(String name, Position at) {
            if (words.isEmpty()) {
                return new Node(name, Optional.empty(), List.of(), at);
            }
            return new Node(
                    name, Optional.of(words.toString().trim()), List.of(), at, places.at(places.behindMarks(begin)));
        }
    }

    private void attributes(XMLStreamReader xml, XmlPlaces.Tag tag, Consumer<Node> attributes) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (!isAboutXml(namespace)) {
                String name = xml.getAttributeLocalName(i);
                Position at = tag.attribute(xml.getAttributePrefix(i), name);
                checkNamespace(namespace, "attribute " + name, at);
                attributes.accept(Node.leaf(name, xml.getAttributeValue(i), at));
            }
        }
    }

    private static boolean isAboutXml(String namespace) {
        return XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)
                || XMLConstants.XML_NS_URI.equals(namespace);
    }

    private void checkNamespace(@Nullable String namespace, String what, Position at) {
        if (namespace == null || namespace.isEmpty() || namespace.equals(known)) {
            return;
        }
        if (KNOWN_NAMESPACE.matcher(namespace).matches()) {
            known = namespace;
        } else {
            problems.add(new Problem(
                    ErrorCode.CHANGELOG_WORD_UNKNOWN,
                    "The " + what + " is of the namespace " + namespace + ", which is none of Liquibase's own.",
                    List.of(at),
                    "Changes of extensions can't be run; write them as sql."));
        }
    }

    private UnreadableChangelog doctype(String text) {
        return UnreadableChangelog.at(
                places.at(Math.max(0, text.indexOf("<!DOCTYPE"))),
                "The file has a DOCTYPE. With one, a file can read others and grow without end, so none is accepted.",
                "Remove the DOCTYPE, and write out the entities that it defines.");
    }
}
