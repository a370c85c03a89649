package dev.turnstone.liquibase.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs entries into few bytes, so that changelogs of thousands of changesets stay small. Names and files are kept once
 * for all that one packer has packed. Not thread-safe; what it has packed is, once it packs no more.
 */
public final class NodePacker {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Bytes bytes = new Bytes();

    /** The entry with all below it. */
    public PackedNode pack(Node node) {
        write(node, 0);
        return new PackedNode(bytes.taken(), words);
    }

    private void write(Node node, int lineBefore) {
        bytes.number(word(node.name()));
        bytes.number(word(node.at().file()));
        bytes.signed(node.at().line() - lineBefore);
        bytes.number(node.at().column());
        if (node.text().isPresent()) {
            bytes.text(node.text().get());
            bytes.signed(node.textAt().line() - node.at().line());
            bytes.number(node.textAt().column());
        } else {
            bytes.noText();
        }
        bytes.number(node.children().size());
        for (Node child : node.children()) {
            write(child, node.at().line());
        }
    }

    private int word(String word) {
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known == null) {
            words.add(word);
            return words.size() - 1;
        }
        return known;
    }

    /** Numbers take a byte for each seven bits. */
    private static final class Bytes {
        private static final int ORDINARY_CHANGESET = 2_000;

        private byte[] bytes = new byte[ORDINARY_CHANGESET];
        private int length;

        void number(int value) {
            int left = value;
            while (left >>> 7 != 0) {
                add((byte) (left | 0x80));
                left >>>= 7;
            }
            add((byte) left);
        }

        private void add(byte value) {
            makeRoom(1);
            bytes[length++] = value;
        }

        private void makeRoom(int more) {
            if (bytes.length - length < more) {
                bytes = Arrays.copyOf(bytes, 2 * (length + more));
            }
        }

        void signed(int value) {
            number(value << 1 ^ value >> 31);
        }

        void text(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number(encoded.length + 1);
            makeRoom(encoded.length);
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
        }

        void noText() {
            number(0);
        }

        byte[] taken() {
            byte[] taken = Arrays.copyOf(bytes, length);
            length = 0;
            return taken;
        }
    }
}
