package dev.turnstone.liquibase.tree.yaml;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Levelling;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.NodePacker;
import dev.turnstone.liquibase.tree.PackedNode;
import dev.turnstone.liquibase.tree.PackedNodes;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import dev.turnstone.liquibase.tree.yaml.YamlValue.Entry;
import dev.turnstone.liquibase.tree.yaml.YamlValue.Kind;
import dev.turnstone.liquibase.tree.yaml.YamlValue.Mapping;
import dev.turnstone.liquibase.tree.yaml.YamlValue.Scalar;
import dev.turnstone.liquibase.tree.yaml.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a tree of the values of a YAML or JSON file. A key is an entry's name; a list of mappings is an entry with the
 * entries of all of them; a list of plain values is one text, as Java would write the list.
 */
public final class YamlTree {
    private static final String ROOT = "databaseChangeLog";

    /** Aliases of aliases grow without end; no changelog that people write repeats so many entries. */
    private static final int MOST_REPEATED = 100_000;

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final NodePacker packer = new NodePacker();
    private final List<PackedNode> packed = new ArrayList<>();
    private int left;

    /** Every entry that is written takes a character at least; what is above that comes from aliases. */
    private YamlTree(int length) {
        this.left = length + MOST_REPEATED;
    }

    /**
     * Reads a file into a tree as XML would have it.
     *
     * @param file its name as the user knows it
     * @throws UnreadableChangelog when it is neither YAML nor JSON, or too large by its aliases
     */
    public static Node read(String file, String text) throws UnreadableChangelog {
        YamlTree tree = new YamlTree(text.length());
        YamlValue document = YamlReader.read(file, text, ROOT, item -> tree.pack(tree.item(item)))
                .orElseThrow(() -> UnreadableChangelog.at(
                        Position.startOf(file), file + " is empty.", "Write a " + ROOT + ", or remove it."));
        Node root = tree.root(document);
        if (!tree.problems.isEmpty()) {
            throw new UnreadableChangelog(List.copyOf(tree.problems));
        }
        return root;
    }

    /** Other keys beside it are for anchors. */
    private Node root(YamlValue document) throws UnreadableChangelog {
        if (document instanceof Mapping mapping) {
            for (Entry entry : entries(mapping)) {
                if (entry.key().text().equals(Optional.of(ROOT))) {
                    return root(entry);
                }
            }
        }
        throw UnreadableChangelog.at(
                document.at(), "There is no " + ROOT + ".", "Begin the file with '" + ROOT + ":' and a list below it.");
    }

    private Node root(Entry entry) throws UnreadableChangelog {
        boolean isNothing =
                entry.value() instanceof Scalar scalar && scalar.text().isEmpty();
        if (!isNothing && !(entry.value() instanceof Sequence)) {
            throw UnreadableChangelog.at(
                    entry.key().at(), ROOT + " is no list.", "Begin each of its entries with '- '.");
        }
        pack(children(entry.value()));
        return new Node(
                ROOT, Optional.empty(), new PackedNodes(packed), entry.key().at());
    }

    private void pack(List<Node> nodes) {
        nodes.forEach(node -> Levelling.level(node, child -> packed.add(packer.pack(child))));
    }

    private List<Node> children(YamlValue value) throws UnreadableChangelog {
        List<Node> children = new ArrayList<>();
        if (value instanceof Mapping mapping) {
            for (Entry entry : entries(mapping)) {
                children.addAll(nodes(entry));
            }
        } else if (value instanceof Sequence sequence) {
            for (YamlValue item : sequence.items()) {
                children.addAll(item(item));
            }
        }
        return children;
    }

    private List<Node> item(YamlValue item) throws UnreadableChangelog {
        if (item instanceof Sequence
                || item instanceof Scalar scalar && scalar.text().isPresent()) {
            problems.add(UnreadableChangelog.problem(
                    item.at(), "This item has no name.", "Write it as 'name: value', or as a mapping below a name."));
            return List.of();
        }
        return children(item);
    }

    private List<Node> nodes(Entry entry) throws UnreadableChangelog {
        if (--left < 0) {
            throw UnreadableChangelog.at(
                    entry.key().at(),
                    "Aliases repeat more than " + MOST_REPEATED + " entries.",
                    "Use fewer aliases of what has aliases itself.");
        }
        String name = entry.key().text().orElseThrow();
        Position at = entry.key().at();
        if (name.isBlank() || entry.key().kind() != Kind.TEXT) {
            problems.add(UnreadableChangelog.problem(
                    at, "The key '" + name + "' is no word.", "Keys are names of elements and attributes."));
            return List.of();
        }
        if (entry.value() instanceof Scalar scalar) {
            return List.of(new Node(name, scalar.text(), moment(name, scalar), at, scalar.at()));
        }
        return entry.value() instanceof Sequence sequence && isPlain(sequence)
                ? plain(name, sequence, at)
                : List.of(new Node(name, Optional.empty(), children(entry.value()), at));
    }

    /** To Liquibase the day of a column is a moment, not the text that it is elsewhere. */
    private static List<Node> moment(String name, Scalar scalar) {
        boolean isMoment = scalar.kind() == Kind.DAY
                && (name.equalsIgnoreCase("valueDate") || name.equalsIgnoreCase("defaultValueDate"));
        return isMoment
                ? List.of(
                        Node.leaf(Node.MOMENT, YamlScalars.moment(scalar.text().orElseThrow()), scalar.at()))
                : List.of();
    }

    private static boolean isPlain(Sequence sequence) {
        return !sequence.items().isEmpty() && sequence.items().stream().allMatch(Scalar.class::isInstance);
    }

    private static List<Node> plain(String name, Sequence sequence, Position at) {
        List<String> texts = sequence.items().stream()
                .map(item -> ((Scalar) item).text().orElse("null"))
                .toList();
        return name.equalsIgnoreCase("validCheckSum")
                ? texts.stream().map(text -> Node.leaf(name, text, at)).toList()
                : List.of(Node.leaf(name, texts.stream().collect(Collectors.joining(", ", "[", "]")), at));
    }

    /** What a mapping takes over from others, unless it says so itself, and then its own. */
    private List<Entry> entries(Mapping mapping) throws UnreadableChangelog {
        Map<String, Entry> own = new LinkedHashMap<>();
        Map<String, Entry> merged = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            if (entry.key().kind() == Kind.MERGE) {
                merge(entry, merged);
            } else {
                Entry first = own.putIfAbsent(entry.key().text().orElseThrow(), entry);
                if (first != null) {
                    problems.add(twice(first, entry));
                }
            }
        }
        own.forEach(merged::put);
        return List.copyOf(merged.values());
    }

    private void merge(Entry entry, Map<String, Entry> merged) throws UnreadableChangelog {
        List<YamlValue> sources =
                entry.value() instanceof Sequence sequence ? sequence.items() : List.of(entry.value());
        for (YamlValue source : sources) {
            if (!(source instanceof Mapping mapping)) {
                throw UnreadableChangelog.at(
                        source.at(), "Only mappings can be merged.", "Write an alias of a mapping behind '<<:'.");
            }
            for (Entry each : entries(mapping)) {
                merged.putIfAbsent(each.key().text().orElseThrow(), each);
            }
        }
    }

    private static Problem twice(Entry first, Entry second) {
        String name = second.key().text().orElseThrow();
        return UnreadableChangelog.problem(
                second.key().at(),
                "The key '" + name + "' stands twice in one mapping, first in line "
                        + first.key().at().line() + ".",
                "Begin each with a '- ' of its own; or remove the first, which Liquibase never looked at.");
    }
}
