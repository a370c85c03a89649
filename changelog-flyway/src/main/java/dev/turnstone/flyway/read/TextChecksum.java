package dev.turnstone.flyway.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The checksum of a text: CRC-32 of its UTF-8 without line ends and without a byte order mark. So neither the encoding nor
 * the line ends of the file count, nor empty lines.
 */
final class TextChecksum {
    private static final int CHUNK = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextChecksum() {}

    /** Reads all of it. */
    static int of(Reader text) throws IOException {
        CRC32 digest = new CRC32();
        char[] chunk = new char[CHUNK + 1];
        int kept = 0;
        boolean first = true;
        for (int read = text.read(chunk, kept, CHUNK); read >= 0; read = text.read(chunk, kept, CHUNK)) {
            int end = kept + read;
            int from = first && end > 0 && chunk[0] == BYTE_ORDER_MARK ? 1 : 0;
            first = first && end == 0;
            // The second half of a character may be in the next chunk.
            int whole = end > 0 && Character.isHighSurrogate(chunk[end - 1]) ? end - 1 : end;
            add(digest, chunk, from, whole);
            kept = end - whole;
            System.arraycopy(chunk, whole, chunk, 0, kept);
        }
        add(digest, chunk, 0, kept);
        return (int) digest.getValue();
    }

    private static void add(CRC32 digest, char[] text, int from, int to) {
        int length = 0;
        char[] rest = new char[to - from];
        for (int i = from; i < to; i++) {
            if (text[i] != '\n' && text[i] != '\r') {
                rest[length++] = text[i];
            }
        }
        digest.update(new String(rest, 0, length).getBytes(StandardCharsets.UTF_8));
    }
}
