package dev.turnstone.liquibase.checksum.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Digests in hexadecimal digits. */
public final class Md5 {
    /** Never given anything. */
    private static final MessageDigest BLANK = found();

    private final MessageDigest digest = fresh();

    /** The digest of a text that was put together here: letters composed, line ends alike. */
    public static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (isPlain(bytes)) {
            return of(bytes);
        }
        String alike = text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFFFD", "");
        return of(Normalizer.normalize(alike, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether there is nothing to make alike, as nearly always: only ASCII, without carriage returns. */
    private static boolean isPlain(byte[] text) {
        for (byte each : text) {
            if (each < 0 || each == '\r') {
                return false;
            }
        }
        return true;
    }

    /** The digest of bytes as they are. */
    public static String of(byte[] bytes) {
        Md5 md5 = new Md5();
        md5.digest.update(bytes);
        return md5.hex();
    }

    void add(int value) {
        digest.update((byte) value);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** By copying, since looking for one takes longer than most digests. */
    private static MessageDigest fresh() {
        try {
            return (MessageDigest) BLANK.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java's own MD5 can be copied", e);
        }
    }

    private static MessageDigest found() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
