package dev.turnstone.read;

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

/** Reads files, one after the other; its buffers, made anew for each, would be most of what a start allocates. */
final class TextDigester {
    private final MessageDigest asItIs = TextDigest.md5();
    private final MessageDigest normalized = TextDigest.md5();
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
        HexFormat hex = HexFormat.of();
        return new TextDigest(
                new Checksum("9:" + hex.formatHex(normalized.digest())), hex.formatHex(asItIs.digest()), head);
    }

    /** An earlier file may have ended in the middle. */
    private void begin() {
        asItIs.reset();
        normalized.reset();
        utf8.begin();
        head = "";
        first = true;
        afterCarriageReturn = false;
    }

    private void add(int length) throws IOException {
        asItIs.update(chunk, 0, length);
        utf8.add(chunk, length);
        int start = first && TextDigest.startsWithByteOrderMark(chunk, length) ? TextDigest.BYTE_ORDER_MARK_LENGTH : 0;
        if (first) {
            // The last character may be cut in two; nobody looks at it.
            head = new String(chunk, start, length - start, StandardCharsets.UTF_8);
            first = false;
        }
        addLines(start, length);
    }

    private void addLines(int start, int end) {
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
        normalized.update(lines, 0, used);
    }

    /** Tells the first byte that is not UTF-8, across chunks. */
    private static final class Utf8Check {
        private static final int LONGEST_CHARACTER = 4;

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
            pending.put(chunk, 0, length);
            decode(false);
        }

        void finish() throws TextDigest.BadEncoding {
            decode(true);
        }

        private void decode(boolean end) throws TextDigest.BadEncoding {
            pending.flip();
            characters.clear();
            CoderResult result = decoder.decode(pending, characters, end);
            consumed += pending.position();
            if (result.isError()) {
                throw new TextDigest.BadEncoding(consumed);
            }
            pending.compact();
        }
    }
}
