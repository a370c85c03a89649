package dev.turnstone.changelog;

import java.math.BigInteger;
import java.util.Locale;

/**
 * The place of a routine within its version: digits, or letters in any case. Numbers come before letters; numbers are
 * compared as numbers, letters by length and then by the alphabet, so {@code 2 < 10 < A < B < Z < AA}. Immutable.
 *
 * @param text digits, or upper-case letters
 */
public record Sequence(String text) implements Comparable<Sequence> {
    public Sequence {
        text = text.toUpperCase(Locale.ROOT);
        if (!isSequence(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a sequence: digits, or letters, not both");
        }
    }

    /** Whether this text, in any case, is a sequence. */
    public static boolean isSequence(String text) {
        // No patterns here: there may be thousands of routines, and the JVM has only just started.
        boolean digits = !text.isEmpty() && text.chars().allMatch(Sequence::isDigit);
        String upper = digits ? text : text.toUpperCase(Locale.ROOT);
        return digits || !upper.isEmpty() && upper.chars().allMatch(c -> 'A' <= c && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return '0' <= c && c <= '9';
    }

    private boolean isNumber() {
        return isDigit(text.charAt(0));
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
