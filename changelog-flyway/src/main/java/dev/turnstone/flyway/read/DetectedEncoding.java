package dev.turnstone.flyway.read;

import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out in which encoding a script is: UTF-16 by its mark, UTF-8 if it can be read so, else Latin-1. */
final class DetectedEncoding {
    private static final int BIG_ENDIAN_MARK = 0xFEFF;
    private static final int LITTLE_ENDIAN_MARK = 0xFFFE;
    private static final int BYTE = 0xFF;

    private DetectedEncoding() {}

    static Charset of(Resource file) throws IOException {
        try (InputStream in = file.opener().open()) {
            return of(in.readAllBytes());
        }
    }

    private static Charset of(byte[] text) {
        if (text.length >= 2 && text.length % 2 == 0) {
            int mark = (text[0] & BYTE) << Byte.SIZE | text[1] & BYTE;
            if (mark == BIG_ENDIAN_MARK) {
                return StandardCharsets.UTF_16BE;
            }
            if (mark == LITTLE_ENDIAN_MARK) {
                return StandardCharsets.UTF_16LE;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
