package dev.turnstone.flyway.read;

import dev.turnstone.Position;
import dev.turnstone.sql.UnreadableScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Puts values in the places of placeholders, wherever they stand; what is put there isn't looked at again. */
final class PlaceholderReader extends Reader {
    private final String file;
    private final BufferedReader text;
    private final Placeholders placeholders;
    private String value = "";
    private int next;

    private int line = 1;
    private int column;
    private boolean ended;
    /** Where the placeholder begins that is read just now. */
    private Position begin;

    PlaceholderReader(String file, Reader text, Placeholders placeholders) {
        this.file = file;
        this.text = new BufferedReader(text);
        this.placeholders = placeholders;
        this.begin = Position.startOf(file);
    }

    /** The next character of the text, counted. */
    private int character() throws IOException {
        int c = text.read();
        line += ended ? 1 : 0;
        column = ended ? 1 : column + 1;
        ended = c == '\n';
        return c;
    }

    @Override
    public int read() throws IOException {
        if (next < value.length()) {
            return value.charAt(next++);
        }
        int c = character();
        if (c != placeholders.prefix().charAt(0) || !skip(placeholders.prefix(), 1)) {
            return c;
        }
        begin = new Position(file, line, column - placeholders.prefix().length() + 1);
        value = valueOf(name());
        next = 0;
        return value.isEmpty() ? read() : value.charAt(next++);
    }

    /** Whether the rest of a mark comes now; then it is passed. */
    private boolean skip(String mark, int from) throws IOException {
        if (from == mark.length()) {
            return true;
        }
        text.mark(mark.length());
        for (int i = from; i < mark.length(); i++) {
            if (text.read() != mark.charAt(i)) {
                text.reset();
                return false;
            }
        }
        column += mark.length() - from;
        return true;
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        String suffix = placeholders.suffix();
        while (name.length() < suffix.length()
                || !name.substring(name.length() - suffix.length()).equals(suffix)) {
            int c = character();
            if (c < 0) {
                throw unreadable(placeholders.prefix() + firstLine(name) + " begins a placeholder that is never ended");
            }
            name.append((char) c);
        }
        return name.substring(0, name.length() - suffix.length());
    }

    private static String firstLine(StringBuilder text) {
        return text.toString().lines().findFirst().orElse("");
    }

    private UnreadableScript unreadable(String what) {
        return new UnreadableScript(file + ": " + what + ".", begin);
    }

    private String valueOf(String name) {
        String found = placeholders.values().get(name);
        if (found == null) {
            throw unreadable("nothing is set for the placeholder " + placeholders.prefix() + name
                    + placeholders.suffix() + "; --placeholders sets it");
        }
        return found;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                break;
            }
            buffer[offset + count++] = (char) c;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
