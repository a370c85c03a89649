package dev.turnstone.flyway.read;

import dev.turnstone.changelog.Script;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.StatementReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * A script in some encoding, perhaps with placeholders. What was read for the plan must still be there when it is run.
 *
 * @param plain the checksum of its text before placeholders are replaced
 */
record EncodedText(Resource resource, Charset encoding, Optional<Placeholders> placeholders, int plain)
        implements Script {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads a file in an encoding. What isn't in that encoding ends the reading with a {@link CharacterCodingException}.
     */
    static Reader decoded(Resource resource, Charset encoding) throws IOException {
        return new InputStreamReader(
                new BufferedInputStream(resource.opener().open()),
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public String file() {
        return resource.shown();
    }

    @Override
    public StatementReader statements(Splitter splitter, String delimiter) throws IOException {
        try (Reader text = decoded(resource, encoding)) {
            if (TextChecksum.of(text) != plain) {
                throw new IOException("it was changed since it was read for the plan");
            }
        }
        return new DashedStatements(file(), splitter.split(file(), text(), delimiter), splitter);
    }

    /** As it is executed. */
    Reader text() throws IOException {
        Reader text = withoutMark(decoded(resource, encoding));
        return placeholders.map(each -> each.in(file(), text)).orElse(text);
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
