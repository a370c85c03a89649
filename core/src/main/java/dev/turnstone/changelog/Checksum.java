package dev.turnstone.changelog;

import java.util.Objects;

/**
 * What tells whether a changeset was edited after it was applied, as it stands in the MD5SUM column. An edit detector,
 * not a seal: MD5 does not withstand an attacker.
 *
 * @param text the recipe's number, a colon, and the digest: {@code 9:} and 32 hexadecimal digits for a script; a Java
 *     routine says its own
 */
public record Checksum(String text) {
    /** The MD5SUM column holds no more. */
    public static final int MAX_LENGTH = 35;

    public Checksum {
        Objects.requireNonNull(text, "text");
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a checksum has 1 to " + MAX_LENGTH + " characters, this one " + text.length() + ": " + text);
        }
    }

    // Written out for the same reason as in RoutineNumber.
    @Override
    public boolean equals(Object other) {
        return other instanceof Checksum that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
