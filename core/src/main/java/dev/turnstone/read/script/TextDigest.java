package dev.turnstone.read.script;

import dev.turnstone.changelog.Checksum;
import java.io.IOException;
import java.io.InputStream;
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

    static final int BYTE_ORDER_MARK_LENGTH = 3;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A file that is no text in UTF-8. */
    static final class BadEncoding extends IOException {
        private static final long serialVersionUID = 1;

        private final long offset;

        BadEncoding(long offset, String flaw) {
            super("not UTF-8: the byte at offset " + offset + " " + flaw);
            this.offset = offset;
        }

        /** Which byte, counted from 0. */
        long offset() {
            return offset;
        }
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
        return length >= BYTE_ORDER_MARK_LENGTH
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK_LENGTH, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK_LENGTH);
    }

    static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
