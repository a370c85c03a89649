package dev.turnstone.changelog;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The place of a routine within its version: digits, or letters in any case. Numbers come before letters; numbers are
 * compared as numbers, letters by length and then by the alphabet, so {@code 2 < 10 < A < B < Z < AA}. Immutable.
 *
 * @param text digits, or upper-case letters
 */
public record Sequence(String text) implements Comparable<Sequence> {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]+");

    public Sequence {
        text = text.toUpperCase(Locale.ROOT);
        if (!isSequence(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a sequence: digits, or letters, not both");
        }
    }

    /** Whether this text, in any case, is a sequence. */
    public static boolean isSequence(String text) {
        return DIGITS.matcher(text).matches()
                || LETTERS.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    private boolean isNumber() {
        return DIGITS.matcher(text).matches();
    }

    @Override
    public int compareTo(Sequence other) {
        if (isNumber() != other.isNumber()) {
            return isNumber() ? -1 : 1;
        }
        if (isNumber()) {
            return new BigInteger(text).compareTo(new BigInteger(other.text));
        }
        int byLength = Integer.compare(text.length(), other.text.length());
        return byLength != 0 ? byLength : text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return isNumber() ? new BigInteger(text).hashCode() : text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
