package dev.turnstone.read.script;

import dev.turnstone.changelog.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads files, one after the other; its buffers, made anew for each, would be most of what a start allocates. */
final class TextDigester {
    private final MessageDigest asItIs = TextDigest.md5();
    /** Of the text with line ends as they should be; none as long as they are so anyway. */
    private @Nullable MessageDigest normalized;

    private final Utf8Check utf8 = new Utf8Check();
    private final byte[] chunk = new byte[TextDigest.HEAD_BYTES];
    private final byte[] lines = new byte[TextDigest.HEAD_BYTES];
    private String head = "";
    private boolean first;
    private boolean afterCarriageReturn;

    /**
     * Reads a stream to its end.
     *
     * @throws TextDigest.BadEncoding when it is not UTF-8
     */
    TextDigest digest(InputStream in) throws IOException {
        begin();
        int length;
        while ((length = in.readNBytes(chunk, 0, chunk.length)) > 0) {
            add(length);
        }
        utf8.finish();
        String bytes = HexFormat.of().formatHex(asItIs.digest());
        String text = normalized == null ? bytes : HexFormat.of().formatHex(normalized.digest());
        return new TextDigest(new Checksum("9:" + text), bytes, head);
    }

    /** An earlier file may have ended in the middle. */
    private void begin() {
        asItIs.reset();
        normalized = null;
        utf8.begin();
        head = "";
        first = true;
        afterCarriageReturn = false;
    }

    private void add(int length) throws IOException {
        utf8.add(chunk, length);
        int start = first && TextDigest.startsWithByteOrderMark(chunk, length) ? TextDigest.BYTE_ORDER_MARK_LENGTH : 0;
        if (first) {
            // The last character may be cut in two; nobody looks at it.
            head = new String(chunk, start, length - start, StandardCharsets.UTF_8);
            first = false;
        }
        if (normalized == null && (start > 0 || hasCarriageReturn(length))) {
            normalized = copyOf(asItIs);
        }
        asItIs.update(chunk, 0, length);
        if (normalized != null) {
            addLines(normalized, start, length);
        }
    }

    private boolean hasCarriageReturn(int length) {
        for (int i = 0; i < length; i++) {
            if (chunk[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    private static MessageDigest copyOf(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's own MD5 can be cloned", e);
        }
    }

    private void addLines(MessageDigest into, int start, int end) {
        int used = 0;
        for (int i = start; i < end; i++) {
            byte b = chunk[i];
            if (b == '\r') {
                lines[used++] = '\n';
            } else if (b != '\n' || !afterCarriageReturn) {
                lines[used++] = b;
            }
            afterCarriageReturn = b == '\r';
        }
        into.update(lines, 0, used);
    }

    /** Tells the first byte that is no text in UTF-8, across chunks. */
    private static final class Utf8Check {
        private static final int LONGEST_CHARACTER = 4;
        private static final String NO_CHARACTER = "begins no character";
        private static final String NUL = "is NUL";

        /** Of a text: at its end no character may be half there. */
        private enum Part {
            BEGINNING,
            END
        }

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer characters = CharBuffer.allocate(TextDigest.HEAD_BYTES + LONGEST_CHARACTER);
        private final ByteBuffer pending = ByteBuffer.allocate(TextDigest.HEAD_BYTES + LONGEST_CHARACTER);
        private long consumed;

        void begin() {
            decoder.reset();
            pending.clear();
            consumed = 0;
        }

        void add(byte[] chunk, int length) throws TextDigest.BadEncoding {
            int untilNul = untilNul(chunk, length);
            pending.put(chunk, 0, untilNul);
            if (!decodes(Part.BEGINNING)) {
                throw bad(consumed, NO_CHARACTER, chunk, length);
            }
            if (untilNul < length) {
                throw bad(consumed + pending.position(), NUL, chunk, length);
            }
        }

        void finish() throws TextDigest.BadEncoding {
            if (!decodes(Part.END)) {
                throw new TextDigest.BadEncoding(consumed, NO_CHARACTER);
            }
        }

        private boolean decodes(Part part) {
            pending.flip();
            characters.clear();
            CoderResult result = decoder.decode(pending, characters, part == Part.END);
            consumed += pending.position();
            pending.compact();
            return !result.isError();
        }

        private static TextDigest.BadEncoding bad(long offset, String flaw, byte[] chunk, int length) {
            return new TextDigest.BadEncoding(
                    offset, looksLikeUtf16(chunk, length) ? flaw + "; it looks like UTF-16" : flaw);
        }

        /** NUL is UTF-8 too; but no script means it, and it is what ASCII looks like in UTF-16. */
        private static int untilNul(byte[] chunk, int length) {
            for (int i = 0; i < length; i++) {
                if (chunk[i] == 0) {
                    return i;
                }
            }
            return length;
        }

        private static boolean looksLikeUtf16(byte[] chunk, int length) {
            if (length >= 2 && (isMark(chunk[0], chunk[1]) || isMark(chunk[1], chunk[0]))) {
                return true;
            }
            int[] nuls = new int[2];
            for (int i = 0; i < length; i++) {
                if (chunk[i] == 0) {
                    nuls[i % 2]++;
                }
            }
            // Some letters are not ASCII, so not quite every other byte is NUL.
            return Math.min(nuls[0], nuls[1]) == 0 && Math.max(nuls[0], nuls[1]) > length / 4;
        }

        private static boolean isMark(byte one, byte other) {
            return one == (byte) 0xFE && other == (byte) 0xFF;
        }
    }
}
