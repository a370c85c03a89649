package dev.turnstone.liquibase.tree;

import dev.turnstone.Position;
import java.nio.charset.StandardCharsets;
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

    /** The entry, made anew. */
    public Node unpack() {
        return new Reading().node(0);
    }

    /** Whether it has no children; nothing is made to tell. */
    boolean isLeaf() {
        return new Reading().childrenOfFirst() == 0;
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
            Position textAt = text.isPresent() ? new Position(file, line + signed(), number()) : at;
            int count = number();
            if (count == 0) {
                return new Node(name, text, List.of(), at, textAt);
            }
            Node[] children = new Node[count];
            for (int i = 0; i < count; i++) {
                children[i] = node(line);
            }
            return new Node(name, text, List.of(children), at, textAt);
        }

        int childrenOfFirst() {
            for (int beforeText = 0; beforeText < 4; beforeText++) {
                number();
            }
            int textLength = number() - 1;
            if (textLength >= 0) {
                next += textLength;
                number();
                number();
            }
            return number();
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
