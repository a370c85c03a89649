package dev.turnstone.liquibase.tree;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /** The entry with all below it. */
    public PackedNode pack(Node node) {
        Bytes bytes = new Bytes();
        write(node, 0, bytes);
        return new PackedNode(bytes.toByteArray(), words);
    }

    private void write(Node node, int lineBefore, Bytes bytes) {
        bytes.number(word(node.name()));
        bytes.number(word(node.at().file()));
        bytes.signed(node.at().line() - lineBefore);
        bytes.number(node.at().column());
        node.text().ifPresentOrElse(bytes::text, bytes::noText);
        bytes.number(node.children().size());
        for (Node child : node.children()) {
            write(child, node.at().line(), bytes);
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
    private static final class Bytes extends ByteArrayOutputStream {
        private static final int ORDINARY_CHANGESET = 2_000;

        Bytes() {
            super(ORDINARY_CHANGESET);
        }

        void number(int value) {
            int left = value;
            while (left >>> 7 != 0) {
                write(left | 0x80);
                left >>>= 7;
            }
            write(left);
        }

        void signed(int value) {
            number(value << 1 ^ value >> 31);
        }

        void text(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number(encoded.length + 1);
            writeBytes(encoded);
        }

        void noText() {
            number(0);
        }
    }
}
