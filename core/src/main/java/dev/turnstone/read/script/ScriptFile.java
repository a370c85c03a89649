package dev.turnstone.read.script;

import dev.turnstone.changelog.Script;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.StatementReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A script in a file, which must still be the file that was read for the plan. */
final class ScriptFile implements Script {
    /** Up to this size a file is checked and read in one go; above, it is read twice and never held whole. */
    private static final int SMALL = 1 << 20;

    private final Resource resource;
    private final String bytesDigest;

    ScriptFile(Resource resource, String bytesDigest) {
        this.resource = resource;
        this.bytesDigest = bytesDigest;
    }

    @Override
    public String file() {
        return resource.shown();
    }

    @Override
    public StatementReader statements(Splitter splitter, String delimiter) throws IOException {
        return splitter.split(file(), open(), delimiter);
    }

    /** The text without a byte order mark. */
    private Reader open() throws IOException {
        byte[] beginning;
        try (InputStream in = resource.opener().open()) {
            beginning = in.readNBytes(SMALL);
            InputStream whole = new java.io.SequenceInputStream(new ByteArrayInputStream(beginning), in);
            if (!TextDigest.ofBytes(whole).equals(bytesDigest)) {
                throw new IOException("it was changed since it was read for the plan");
            }
        }
        InputStream text = beginning.length < SMALL
                ? new ByteArrayInputStream(beginning)
                : new BufferedInputStream(resource.opener().open());
        int mark = TextDigest.startsWithByteOrderMark(beginning, beginning.length) ? 3 : 0;
        text.skipNBytes(mark);
        return new InputStreamReader(text, StandardCharsets.UTF_8);
    }
}
