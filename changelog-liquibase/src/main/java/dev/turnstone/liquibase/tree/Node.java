package dev.turnstone.liquibase.tree;

import dev.turnstone.Position;
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
 * @param textAt where its text begins, which may be lines below; where nobody needs it, or there is none, as {@code at}
 */
public record Node(String name, Optional<String> text, List<Node> children, Position at, Position textAt) {
    /** What is below the date of a column that YAML has typed: the same moment as {@code 2020-01-02T00:00:00}, as seen from here. */
    public static final String MOMENT = "moment";

    public Node {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(textAt, "textAt");
        children = children instanceof PackedNodes ? children : List.copyOf(children);
        if (name.isBlank()) {
            throw new IllegalArgumentException("an entry without a name at " + at);
        }
    }

    /** An entry whose text, if it has one, nobody looks for behind its beginning. */
    public Node(String name, Optional<String> text, List<Node> children, Position at) {
        this(name, text, children, at, at);
    }

    /** An entry that has a text and nothing below it. */
    public static Node leaf(String name, String text, Position at) {
        return new Node(name, Optional.of(text), List.of(), at);
    }

    /** Whether this is its name, in any case. */
    public boolean is(String expected) {
        return name.equalsIgnoreCase(expected);
    }

    /** The same with other children. */
    public Node with(List<Node> others) {
        return new Node(name, text, others, at, textAt);
    }

    // Loops, not streams, in these: a changelog asks them a million times, and the JVM has only just started.

    /** The children that have none themselves, as attributes do. */
    public List<Node> leaves() {
        if (children instanceof PackedNodes packed) {
            return packed.leaves();
        }
        List<Node> found = new ArrayList<>();
        for (Node node : children) {
            if (node.children().isEmpty()) {
                found.add(node);
            }
        }
        return found;
    }

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
