package dev.turnstone.liquibase.tree;

import dev.turnstone.Position;
import dev.turnstone.changelog.MadeAnew;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entry with all below it, in few bytes. */
public final class PackedNode {
    private final byte[] bytes;
    private final List<String> words;

    /**
     * What a packer has written.
     *
     * @param words those that the bytes name by their numbers; the packer may add more
     */
    PackedNode(byte[] bytes, List<String> words) {
        this.bytes = bytes;
        this.words = words;
    }

    /** All these entries, each made anew whenever it is asked for. */
    static List<Node> unpacking(List<PackedNode> packed) {
        List<PackedNode> all = List.copyOf(packed);
        return new MadeAnew<>(all.size(), index -> all.get(index).unpack());
    }

    /** The entry, made anew. */
    public Node unpack() {
        return new Reading().node(0);
    }

    /** One way through the bytes. */
    private final class Reading {
        private int next;

        Node node(int lineBefore) {
            String name = words.get(number());
            String file = words.get(number());
            int line = lineBefore + signed();
            Position at = new Position(file, line, number());
            Optional<String> text = text();
            int count = number();
            if (count == 0) {
                return new Node(name, text, List.of(), at);
            }
            List<Node> children = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                children.add(node(line));
            }
            return new Node(name, text, children, at);
        }

        private int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = bytes[next++];
                value |= (part & 0x7F) << shift;
                if (part >= 0) {
                    return value;
                }
            }
        }

        private int signed() {
            int value = number();
            return value >>> 1 ^ -(value & 1);
        }

        private Optional<String> text() {
            int length = number() - 1;
            if (length < 0) {
                return Optional.empty();
            }
            next += length;
            return Optional.of(new String(bytes, next - length, length, StandardCharsets.UTF_8));
        }
    }
}
