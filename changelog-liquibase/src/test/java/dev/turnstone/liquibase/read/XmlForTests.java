package dev.turnstone.liquibase.read;

import dev.turnstone.Position;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.liquibase.changeset.Behaviour;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.Filters;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.SqlModification;
import dev.turnstone.liquibase.changeset.SqlModification.Edit;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.vocabulary.ChangeTypes;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the changesets of one XML file without any of the care that users need. */
public final class XmlForTests {
    private final XMLStreamReader xml;
    private final String file;

    private XmlForTests(XMLStreamReader xml, String file) {
        this.xml = xml;
        this.file = file;
    }

    /** The changesets, for one kind of database. */
    public static List<LiquibaseChangeset> changesets(String file, String content, String database) {
        try {
            XMLStreamReader reader =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(content));
            reader.nextTag();
            Node root = new XmlForTests(reader, file).element();
            return root.all("changeSet").stream()
                    .map(node -> changeset(node, file, database))
                    .toList();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private Node element() throws XMLStreamException {
        String name = xml.getLocalName();
        Position at = new Position(
                file, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            children.add(Node.leaf(xml.getAttributeLocalName(i), xml.getAttributeValue(i), at));
        }
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamReader.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                children.add(element());
            } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                text.append(xml.getText());
            }
        }
        return new Node(name, Optional.of(text.toString().trim()).filter(some -> !some.isEmpty()), children, at);
    }

    private static LiquibaseChangeset changeset(Node node, String file, String database) {
        ChangeReader reader = new ChangeReader(database, problem -> {
            throw new IllegalStateException(problem.toString());
        });
        List<ChangeElement> changes = node.children().stream()
                .filter(child -> ChangeTypes.find(child.name()).isPresent())
                .flatMap(child -> reader.read(child).stream())
                .toList();
        return new LiquibaseChangeset(
                new ChangesetId(
                        node.value("id").orElseThrow(), node.value("author").orElseThrow(), file),
                file,
                new Filters(List.of(), List.of(), node.value("dbms"), Filters.Ignored.NO),
                new Behaviour(
                        Behaviour.When.ONCE,
                        Behaviour.OnFailure.STOP,
                        Behaviour.OnValidationFailure.HALT,
                        Behaviour.Transaction.ONE,
                        Behaviour.Order.WRITTEN,
                        Behaviour.Quoting.LEGACY,
                        node.value("runWith"),
                        Optional.empty()),
                Optional.empty(),
                changes,
                List.of(),
                node.all("modifySql").stream().map(XmlForTests::modification).toList(),
                List.of(),
                List.of(),
                node.at());
    }

    private static SqlModification modification(Node node) {
        return new SqlModification(
                node.children().stream().flatMap(XmlForTests::edit).toList(),
                node.value("dbms"),
                node.value("contextFilter").or(() -> node.value("context")),
                node.value("labels"),
                node.value("applyToRollback").filter("true"::equals).isPresent()
                        ? SqlModification.Reach.BOTH_WAYS
                        : SqlModification.Reach.FORWARD,
                node.at());
    }

    private static Stream<Edit> edit(Node node) {
        String value = node.value("value").orElse("");
        String with = node.value("with").orElse("");
        return switch (node.name().toLowerCase(Locale.ROOT)) {
            case "prepend" -> Stream.of(new Edit.Prepend(value));
            case "append" -> Stream.of(new Edit.Append(value));
            case "appendsqlifnotpresent" -> Stream.of(new Edit.AppendIfAbsent(value));
            case "replace" -> Stream.of(new Edit.Replace(node.value("replace").orElse(""), with));
            case "regexpreplace" ->
                Stream.of(new Edit.ReplaceMatches(node.value("replace").orElse(""), with));
            default -> Stream.empty();
        };
    }
}
