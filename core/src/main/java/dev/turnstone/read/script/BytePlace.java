package dev.turnstone.read.script;

import dev.turnstone.Position;
import dev.turnstone.read.resource.Resource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Where in a file a byte stands, as an editor counts; found by reading once more, for only files with flaws need it. */
final class BytePlace {
    private static final int CONTINUATION_MASK = 0xC0;
    private static final int CONTINUATION = 0x80;
    private static final int FIRST_OF_FOUR = 0xF0;

    private final String file;
    private int line = 1;
    private int column = 1;
    private int before;

    private BytePlace(String file) {
        this.file = file;
    }

    static Position of(Resource file, long offset) {
        BytePlace place = new BytePlace(file.shown());
        try (InputStream in = new BufferedInputStream(file.opener().open())) {
            place.pass(in, offset);
            return new Position(place.file, place.line, place.column);
        } catch (IOException e) {
            // The flaw is told anyway, with its offset.
            return Position.startOf(file.shown());
        }
    }

    private void pass(InputStream in, long bytes) throws IOException {
        in.mark(TextDigest.BYTE_ORDER_MARK_LENGTH);
        byte[] beginning = in.readNBytes(TextDigest.BYTE_ORDER_MARK_LENGTH);
        boolean marked = TextDigest.startsWithByteOrderMark(beginning, beginning.length);
        if (!marked) {
            in.reset();
        }
        for (long left = marked ? bytes - TextDigest.BYTE_ORDER_MARK_LENGTH : bytes; left > 0; left--) {
            pass(in.read());
        }
    }

    private void pass(int next) {
        if (next == '\r' || next == '\n' && before != '\r') {
            line++;
            column = 1;
        } else if (next != '\n' && (next & CONTINUATION_MASK) != CONTINUATION) {
            // Four bytes are two of Java's characters.
            column += next < FIRST_OF_FOUR ? 1 : 2;
        }
        before = next;
    }
}
