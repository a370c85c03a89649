package dev.turnstone.clean;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** A text of which passages are crossed out. */
final class Eraser {
    private final String text;
    private final BitSet gone = new BitSet();
    private final int[] lineEnds;

    Eraser(String text) {
        this.text = text;
        this.lineEnds = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    /** Crosses out from one offset up to another. */
    void erase(int from, int to) {
        gone.set(from, to);
    }

    /** Which line an offset is in, counted from 1. */
    int lineOf(int offset) {
        int place = Arrays.binarySearch(lineEnds, offset);
        return 1 + (place < 0 ? -place - 1 : place);
    }

    /** What isn't crossed out. */
    String rest() {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = gone.nextClearBit(0); i < text.length(); i = gone.nextClearBit(i + 1)) {
            rest.append(text.charAt(i));
        }
        return rest.toString();
    }

    /** Where each character of the rest stands in the text; and behind the last one, the text's end. */
    int[] origins() {
        int[] origins = new int[text.length() - gone.cardinality() + 1];
        int next = 0;
        for (int i = gone.nextClearBit(0); i < text.length(); i = gone.nextClearBit(i + 1)) {
            origins[next++] = i;
        }
        origins[next] = text.length();
        return origins;
    }
}
