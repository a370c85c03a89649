package dev.turnstone.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a script's statements from the first up to one, which grows with each. */
public final class PrefixDigest {
    private final MessageDigest digest;

    /** Of no statement yet. */
    public PrefixDigest() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Takes in the next statement. */
    public void add(SqlStatement statement) {
        digest.update(statement.text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** As 32 hexadecimal digits. */
    public String text() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's MD5 can be copied", e);
        }
    }
}
