package dev.turnstone.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a script, line by line: line ends are those of the machine and not part of it. */
public final class ScriptDigest {
    private ScriptDigest() {}

    /** Of all that this still has to read. */
    public static String of(BufferedReader text) throws IOException {
        MessageDigest digest = sha256();
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
