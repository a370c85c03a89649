package dev.turnstone;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A version number: one number ({@code 410}), or several with dots or underscores between ({@code 4.1.0}, {@code
 * 4_1_0}). Compared part by part as numbers of any length; a part that is absent counts as zero, so {@code 4.1} equals
 * {@code 4.1.0}. Immutable.
 */
public final class Version implements Comparable<Version> {
    /** The two ways to write a version, which must not be mixed in one folder. */
    public enum Style {
        /** One number without separators: {@code 410}. */
        COMPACT,
        /** Numbers with dots or underscores: {@code 4.1.0}. */
        DOTTED
    }

    private final String text;
    private final List<BigInteger> parts;

    private Version(String text) {
        this.text = text;
        this.parts = withoutTrailingZeros(text);
    }

    /**
     * Reads a version.
     *
     * @throws IllegalArgumentException when the text is not a version; {@link #isVersion} tells beforehand
     */
    public static Version of(String text) {
        if (!isVersion(text)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a version: digits, with dots or underscores between");
        }
        return new Version(text);
    }

    /** Whether {@link #of} would accept this text. */
    public static boolean isVersion(String text) {
        // No pattern here: there may be thousands of routines, and the JVM has only just started.
        boolean digitBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = '0' <= c && c <= '9';
            if (!digit && !(isSeparator(c) && digitBefore)) {
                return false;
            }
            digitBefore = digit;
        }
        return digitBefore;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '_';
    }

    private static List<BigInteger> withoutTrailingZeros(String text) {
        List<BigInteger> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSeparator(text.charAt(i))) {
                parts.add(new BigInteger(text.substring(start, i)));
                start = i + 1;
            }
        }
        while (parts.size() > 1 && parts.get(parts.size() - 1).signum() == 0) {
            parts.remove(parts.size() - 1);
        }
        return List.copyOf(parts);
    }

    /** The version as it was written. */
    public String text() {
        return text;
    }

    /** How it is written. */
    public Style style() {
        return text.indexOf('.') >= 0 || text.indexOf('_') >= 0 ? Style.DOTTED : Style.COMPACT;
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger part(int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }

    /** Whether both are the same number, however they are written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Version that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
