package dev.turnstone.sql.cutting;

import dev.turnstone.Position;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The part of a script that is in memory. It slides forward over the text and keeps what stands behind
 * {@link #keepFrom(long)}, so it grows with the longest statement and not with the script.
 *
 * <p>Places are offsets from the script's first character, which stay valid when the window slides. Lines are counted
 * only when somebody asks and when characters are dropped: the hot loops look at each character once.
 */
final class Window implements Closeable {
    /** What {@link #peek(int)} answers behind the last character. */
    static final int END = -1;

    /** Most texts are single statements, of which there are thousands. */
    private static final int INITIAL_CHARS = 1024;

    private static final int CHARS_OF_A_SCRIPT = 16 * 1024;

    private final String file;
    private final Reader script;
    private char[] chars = new char[INITIAL_CHARS];
    private int limit;
    private boolean ended;
    private int at;

    private long offsetOfFirst;
    private int kept;
    private int keptLine = 1;
    private int keptColumn = 1;

    Window(String file, Reader script) {
        this.file = file;
        this.script = script;
    }

    /** The character so many places ahead (0 is the next one), or {@link #END}. */
    int peek(int ahead) throws IOException {
        int index = at + ahead;
        return index < limit ? chars[index] : peekBehindLimit(ahead);
    }

    /** Moves over characters that {@link #peek(int)} has shown. */
    void skip(int count) {
        at += count;
    }

    /** Moves to the next of two characters and answers which it is, or to the end of the script. */
    int skipTo(char one, char other) throws IOException {
        do {
            for (int i = at; i < limit; i++) {
                char c = chars[i];
                if (c == one || c == other) {
                    at = i;
                    return c;
                }
            }
            at = limit;
        } while (fill());
        return END;
    }

    /** Moves over white space and control characters, and answers whether a line feed was among them. */
    boolean skipBlanks() throws IOException {
        boolean newLine = false;
        do {
            for (int i = at; i < limit; i++) {
                char c = chars[i];
                if (c > ' ') {
                    at = i;
                    return newLine;
                }
                newLine |= c == '\n';
            }
            at = limit;
        } while (fill());
        return newLine;
    }

    /**
     * Moves over the characters of a name: those beyond ASCII and those that the table allows.
     *
     * @param stop a character to stop at although it is allowed, or {@link #END}
     */
    void skipName(boolean[] allowed, int stop) throws IOException {
        do {
            for (int i = at; i < limit; i++) {
                char c = chars[i];
                if ((c < allowed.length && !allowed[c]) || c == stop) {
                    at = i;
                    return;
                }
            }
            at = limit;
        } while (fill());
    }

    /** Moves behind the next line feed, or to the end of the script. */
    void skipLine() throws IOException {
        if (skipTo('\n', '\n') != END) {
            skip(1);
        }
    }

    /** Whether these characters come next. */
    boolean isAt(String expected) throws IOException {
        for (int i = 0; i < expected.length(); i++) {
            if (peek(i) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the next character stands. */
    long offset() {
        return offsetOfFirst + at;
    }

    /** Characters that are still kept. */
    String text(long from, long to) {
        return new String(chars, index(from), (int) (to - from));
    }

    /** Looks a word up among those seen before, in upper case. */
    String word(WordCache words, long from, long to) {
        return words.upperCase(chars, index(from), index(to));
    }

    /** Moves the next characters into {@code into}, as many as are in memory, stopping behind a line feed. */
    int moveLine(char[] into, int start, int length) throws IOException {
        if (peek(0) == END) {
            return END;
        }
        int stop = Math.min(limit, at + length);
        int i = at;
        while (i < stop && chars[i++] != '\n') {
            // the condition moves
        }
        int moved = i - at;
        System.arraycopy(chars, at, into, start, moved);
        at = i;
        return moved;
    }

    /** Drops everything before this offset. */
    void keepFrom(long offset) {
        int target = index(offset);
        Position place = place(offset);
        keptLine = place.line();
        keptColumn = place.column();
        kept = target;
    }

    /** Line and column of a character that is still kept. */
    Position place(long offset) {
        int line = keptLine;
        int column = keptColumn;
        int target = index(offset);
        for (int i = kept; i < target; i++) {
            if (chars[i] == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Position(file, line, column);
    }

    @Override
    public void close() throws IOException {
        script.close();
    }

    private int index(long offset) {
        return (int) (offset - offsetOfFirst);
    }

    private int peekBehindLimit(int ahead) throws IOException {
        while (at + ahead >= limit) {
            if (!fill()) {
                return END;
            }
        }
        return chars[at + ahead];
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == chars.length) {
            makeRoom();
        }
        int count = script.read(chars, limit, chars.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
        return !ended;
    }

    private void makeRoom() {
        if (chars.length < CHARS_OF_A_SCRIPT) {
            chars = Arrays.copyOf(chars, CHARS_OF_A_SCRIPT);
            return;
        }
        if (kept < chars.length / 2) {
            chars = Arrays.copyOf(chars, Math.multiplyExact(chars.length, 2));
            return;
        }
        System.arraycopy(chars, kept, chars, 0, limit - kept);
        offsetOfFirst += kept;
        at -= kept;
        limit -= kept;
        kept = 0;
    }
}
