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
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What one pass over a file tells.
 *
 * @param checksum {@code 9:} and the MD5 of the text, comments included, with every line end as {@code \n} and without
 *     a byte order mark: the same on every machine that checks the file out
 * @param bytes the digest of the bytes as they are, by which a later change is noticed
 * @param head the beginning of the text, at most {@value #HEAD_BYTES} bytes
 */
record TextDigest(Checksum checksum, String bytes, String head) {
    /** Directives are looked for in this many bytes. */
    static final int HEAD_BYTES = 16 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A file that is not UTF-8. */
    static final class BadEncoding extends IOException {
        private static final long serialVersionUID = 1;

        private final long offset;

        BadEncoding(long offset) {
            super("not UTF-8: the byte at offset " + offset + " begins no character");
            this.offset = offset;
        }

        /** Which byte, counted from 0. */
        long offset() {
            return offset;
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @throws BadEncoding when it is not UTF-8
     */
    static TextDigest of(InputStream in) throws IOException {
        Pass pass = new Pass();
        byte[] chunk = new byte[HEAD_BYTES];
        int length;
        while ((length = in.readNBytes(chunk, 0, chunk.length)) > 0) {
            pass.add(chunk, length);
        }
        return pass.finish();
    }

    /** The digest of bytes as they are. */
    static String ofBytes(InputStream in) throws IOException {
        MessageDigest digest = md5();
        byte[] chunk = new byte[HEAD_BYTES];
        int length;
        while ((length = in.read(chunk)) > 0) {
            digest.update(chunk, 0, length);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static boolean startsWithByteOrderMark(byte[] bytes, int length) {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** The state of one pass. */
    private static final class Pass {
        private final MessageDigest asItIs = md5();
        private final MessageDigest normalized = md5();
        private final Utf8Check utf8 = new Utf8Check();
        private final byte[] lines = new byte[HEAD_BYTES];
        private String head = "";
        private boolean first = true;
        private boolean afterCarriageReturn;

        void add(byte[] chunk, int length) throws IOException {
            asItIs.update(chunk, 0, length);
            utf8.add(chunk, length);
            int start = first && startsWithByteOrderMark(chunk, length) ? BYTE_ORDER_MARK.length : 0;
            if (first) {
                // The last character may be cut in two; nobody looks at it.
                head = new String(chunk, start, length - start, StandardCharsets.UTF_8);
                first = false;
            }
            addLines(chunk, start, length);
        }

        private void addLines(byte[] chunk, int start, int end) {
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

        TextDigest finish() throws IOException {
            utf8.finish();
            HexFormat hex = HexFormat.of();
            return new TextDigest(
                    new Checksum("9:" + hex.formatHex(normalized.digest())), hex.formatHex(asItIs.digest()), head);
        }
    }

    /** Tells the first byte that is not UTF-8, across chunks. */
    private static final class Utf8Check {
        private static final int LONGEST_CHARACTER = 4;

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer characters = CharBuffer.allocate(HEAD_BYTES + LONGEST_CHARACTER);
        private final ByteBuffer pending = ByteBuffer.allocate(HEAD_BYTES + LONGEST_CHARACTER);
        private long consumed;

        void add(byte[] chunk, int length) throws BadEncoding {
            pending.put(chunk, 0, length);
            decode(false);
        }

        void finish() throws BadEncoding {
            decode(true);
        }

        private void decode(boolean end) throws BadEncoding {
            pending.flip();
            characters.clear();
            CoderResult result = decoder.decode(pending, characters, end);
            consumed += pending.position();
            if (result.isError()) {
                throw new BadEncoding(consumed);
            }
            pending.compact();
        }
    }
}
