package dev.turnstone.liquibase.tree;

import dev.turnstone.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes trees of XML, YAML and JSON alike. YAML and JSON have entries that XML doesn't need: {@code changes},
 * {@code columns} and the like, whose children are put in their place; and the name of a body, as in
 * {@code sql: {sql: …}}, which becomes the entry's own text. The text of a column becomes its attribute {@code value}.
 */
public final class Levelling {
    /** Entries whose children belong to what is around them; in this case their capitals count. */
    private static final Set<String> LISTS = Set.of("changes", "columns", "args", "params");

    /** The names under which YAML and JSON give the text of an entry, in small letters. */
    private static final Map<String, Set<String>> BODIES = Map.of(
            "sql", Set.of("sql"),
            "sqlcheck", Set.of("sql"),
            "createview", Set.of("selectquery"),
            "createprocedure", Set.of("proceduretext", "procedurebody"),
            "output", Set.of("message"),
            "stop", Set.of("message"));

    /** Entries whose text is their attribute {@code value}. */
    private static final Set<String> VALUED = Set.of("column", "param");

    private static final String VALUE = "value";

    /** Entries whose text never has white space around it. */
    private static final Set<String> TRIMMED = Set.of("sql", "sqlcheck", "output", "stop", "comment", "rollback");

    private static final Set<String> CHANGED_TEXTS =
            Stream.concat(VALUED.stream(), TRIMMED.stream()).collect(Collectors.toUnmodifiableSet());

    private Levelling() {}

    /** The entry with all below it, as XML would have it. */
    public static Node level(Node node) {
        String key = key(node);
        List<Node> children = new ArrayList<>(node.children().size());
        node.children().forEach(child -> level(child, children::add));
        Optional<String> text = node.text();
        Position textAt = node.textAt();
        if (text.isEmpty() && BODIES.containsKey(key)) {
            Optional<Node> body = takeBody(BODIES.get(key), children);
            text = body.flatMap(Node::text);
            textAt = body.map(Node::textAt).orElse(textAt);
        } else if (text.isPresent() && VALUED.contains(key)) {
            giveValue(node, children);
            text = Optional.empty();
        }
        if (TRIMMED.contains(key)) {
            text = text.map(String::trim).filter(words -> !words.isEmpty());
        }
        return new Node(node.name(), text, children, node.at(), textAt);
    }

    /** What a child of an entry becomes there: itself, or if it is a list what is in it. */
    public static void level(Node child, Consumer<Node> children) {
        Node leveled = isLevelAlready(child) ? child : level(child);
        if (isList(child)) {
            spread(leveled).forEach(children);
        } else {
            children.accept(leveled);
        }
    }

    /** Most entries are attributes, and stay what they are. */
    private static boolean isLevelAlready(Node node) {
        return node.children().isEmpty() && (node.text().isEmpty() || !CHANGED_TEXTS.contains(key(node)));
    }

    private static boolean isList(Node node) {
        return node.text().isEmpty() && LISTS.contains(node.name());
    }

    /** A list of one column may lack the word {@code column}. */
    private static List<Node> spread(Node list) {
        boolean isOneColumn = list.name().equals("columns")
                && list.first("column").isEmpty()
                && list.first("name").isPresent();
        return isOneColumn
                ? List.of(new Node("column", Optional.empty(), list.children(), list.at()))
                : list.children();
    }

    private static Optional<Node> takeBody(Set<String> names, List<Node> children) {
        Optional<Node> body = children.stream()
                .filter(child -> names.contains(key(child)) && child.children().isEmpty())
                .findFirst();
        body.ifPresent(children::remove);
        return body;
    }

    /** The text of a column is its value, unless that is given besides. */
    private static void giveValue(Node node, List<Node> children) {
        if (node.first(VALUE).isEmpty()) {
            children.add(new Node(VALUE, node.text(), List.of(), node.at()));
        }
    }

    private static String key(Node node) {
        return node.name().toLowerCase(Locale.ROOT);
    }
}
