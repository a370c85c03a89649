package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** The files that one changeset names, and what is in them. */
record ChangeFile(ChangesetFiles files, LiquibaseChangeset changeset) {

    InputStream open(Text.File file) throws IOException {
        return new BufferedInputStream(files.open(file, changeset));
    }

    /** Its text, without a byte order mark. */
    String asWritten(Text.File file) throws IOException {
        try (InputStream in = open(file)) {
            String text = new String(in.readAllBytes(), charset(file));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    /** Its text, the properties filled in. */
    String filledIn(Text.File file) throws IOException {
        return files.filledIn(asWritten(file), changeset);
    }

    private static Charset charset(Text.File file) throws IOException {
        if (file.encoding().isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(file.encoding().get());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException(
                    file.path() + " is said to be in " + file.encoding().get() + ", which this Java can't read.", e);
        }
    }
}
