package dev.turnstone;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A version number: one number ({@code 410}), or several with dots or underscores between ({@code 4.1.0}, {@code
 * 4_1_0}). Compared part by part as numbers of any length; a part that is absent counts as zero, so {@code 4.1} equals
 * {@code 4.1.0}. Immutable.
 */
public final class Version implements Comparable<Version> {
    private static final Pattern WRITTEN = Pattern.compile("\\d+(?:[._]\\d+)*");
    private static final Pattern SEPARATOR = Pattern.compile("[._]");

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
        return WRITTEN.matcher(text).matches();
    }

    private static List<BigInteger> withoutTrailingZeros(String text) {
        List<BigInteger> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            parts.add(new BigInteger(part));
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
        return SEPARATOR.matcher(text).find() ? Style.DOTTED : Style.COMPACT;
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
