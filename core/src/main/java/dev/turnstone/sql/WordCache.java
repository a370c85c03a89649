package dev.turnstone.sql;

import java.util.Arrays;

/**
 * Turns words into upper-case strings and hands the same string out again while a word keeps coming back, which the
 * keywords and names of a long script do. Of fixed size: a newcomer takes the place of the word it collides with.
 */
final class WordCache {
    private static final int SLOTS = 1024;

    private final String[] slots = new String[SLOTS];

    WordCache() {
        Arrays.fill(slots, "");
    }

    String upperCase(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + upper(chars[i]);
        }
        int slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
        if (!isUpperCaseOf(slots[slot], chars, from, to)) {
            slots[slot] = newUpperCase(chars, from, to);
        }
        return slots[slot];
    }

    private static boolean isUpperCaseOf(String known, char[] chars, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (known.charAt(i - from) != upper(chars[i])) {
                return false;
            }
        }
        return true;
    }

    private static String newUpperCase(char[] chars, int from, int to) {
        char[] upper = new char[to - from];
        for (int i = from; i < to; i++) {
            upper[i - from] = upper(chars[i]);
        }
        return new String(upper);
    }

    /** Character by character: no locale, and the length stays the same. */
    private static char upper(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
        }
        return Character.toUpperCase(c);
    }
}
