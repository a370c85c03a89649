package dev.turnstone.liquibase.tree;

import dev.turnstone.Position;
import dev.turnstone.changelog.MadeAnew;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a changelog, whatever the format: an XML element or attribute, a YAML or JSON key, a directive of formatted
 * SQL. Attributes and child elements are the same thing. Immutable.
 *
 * @param name as written, without a namespace; names are compared in any case
 * @param text what is written in it; empty when there is nothing but children. Between the tags of an XML element it is never
 *     blank and without white space around it; as an attribute's value it is as written, and may be the empty text
 * @param children in the order they are written
 * @param at where it begins
 */
public record Node(String name, Optional<String> text, List<Node> children, Position at) {
    public Node {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
        children = MadeAnew.copyOf(children);
        if (name.isBlank()) {
            throw new IllegalArgumentException("an entry without a name at " + at);
        }
    }

    /** An entry that has a text and nothing below it. */
    public static Node leaf(String name, String text, Position at) {
        return new Node(name, Optional.of(text), List.of(), at);
    }

    /** Whether this is its name, in any case. */
    public boolean is(String expected) {
        return name.equalsIgnoreCase(expected);
    }

    // Loops, not streams, in these: a changelog asks them a million times, and the JVM has only just started.

    /** The children of this name. */
    public List<Node> all(String child) {
        List<Node> found = List.of();
        for (Node node : children) {
            if (node.is(child)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(node);
            }
        }
        return found;
    }

    /** The first child of this name. */
    public Optional<Node> first(String child) {
        for (Node node : children) {
            if (node.is(child)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** The text of the first child of this name. */
    public Optional<String> value(String child) {
        return first(child).flatMap(Node::text);
    }
}
