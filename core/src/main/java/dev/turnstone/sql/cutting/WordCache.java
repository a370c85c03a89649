package dev.turnstone.sql.cutting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns words into upper-case strings and hands the same string out again while a word keeps coming back, which the
 * keywords and names of a long script do. Of fixed size: a newcomer takes the place of the word it collides with.
 */
final class WordCache {
    private static final int SLOTS = 1024;
    private static final int ASCII = 128;
    private static final char[] UPPER = new char[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            UPPER[c] = Character.toUpperCase(c);
        }
    }

    private final String[] words = new String[SLOTS];
    /** The same words: comparing two arrays is what makes this faster than making strings. */
    private final char[] @Nullable [] letters = new char[SLOTS][];

    String upperCase(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + upper(chars[i]);
        }
        int slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
        if (!isUpperCase(letters[slot], chars, from, to)) {
            letters[slot] = upperCaseLetters(chars, from, to);
            words[slot] = new String(letters[slot]);
        }
        return words[slot];
    }

    private static boolean isUpperCase(char @Nullable [] upper, char[] chars, int from, int to) {
        if (upper == null || upper.length != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (upper[i - from] != upper(chars[i])) {
                return false;
            }
        }
        return true;
    }

    private static char[] upperCaseLetters(char[] chars, int from, int to) {
        char[] upper = Arrays.copyOfRange(chars, from, to);
        for (int i = 0; i < upper.length; i++) {
            upper[i] = upper(upper[i]);
        }
        return upper;
    }

    /** Character by character: no locale plays a part, and the length stays the same. */
    private static char upper(char c) {
        return c < ASCII ? UPPER[c] : Character.toUpperCase(c);
    }
}
