package dev.turnstone.liquibase.checksum;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes at the head of a file that say how it is encoded. */
public enum ByteOrderMark {
    UTF_8("UTF-8", 0xEF, 0xBB, 0xBF),
    /** It begins as that of UTF-16LE does, so it is looked for first. */
    UTF_32LE("UTF-32LE", 0xFF, 0xFE, 0x00, 0x00),
    UTF_32BE("UTF-32BE", 0x00, 0x00, 0xFE, 0xFF),
    UTF_16LE("UTF-16LE", 0xFF, 0xFE),
    UTF_16BE("UTF-16BE", 0xFE, 0xFF);

    private final String charset;
    private final int[] mark;

    ByteOrderMark(String charset, int... mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** The mark that a text begins with. */
    private static Optional<ByteOrderMark> of(byte[] text) {
        return Arrays.stream(values()).filter(each -> each.begins(text)).findFirst();
    }

    /**
     * The text of a file without its mark.
     *
     * @param said the encoding that somebody has named; empty when the mark decides, or else it is UTF-8
     */
    public static String read(byte[] file, Optional<Charset> said) {
        Optional<ByteOrderMark> found = of(file);
        int length = found.map(each -> each.mark.length).orElse(0);
        Charset charset =
                said.or(() -> found.map(each -> Charset.forName(each.charset))).orElse(StandardCharsets.UTF_8);
        return new String(file, length, file.length - length, charset);
    }

    private boolean begins(byte[] text) {
        if (text.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((text[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
