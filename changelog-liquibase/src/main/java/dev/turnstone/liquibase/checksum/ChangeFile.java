package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** The files that one changeset names, and what is in them. */
record ChangeFile(ChangesetFiles files, LiquibaseChangeset changeset) {

    InputStream open(Text.File file) throws IOException {
        return new BufferedInputStream(files.open(file, changeset));
    }

    /** Its text in the encoding that is said, without a byte order mark. */
    String asWritten(Text.File file) throws IOException {
        return text(file, charset(file));
    }

    /** The same with its properties filled in. */
    String filledIn(Text.File file) throws IOException {
        return files.filledIn(asWritten(file), changeset);
    }

    /** The text of a view or a procedure, its properties filled in; what is said of its encoding doesn't count. */
    String definition(Text.File file) throws IOException {
        return files.filledIn(text(file, Optional.empty()), changeset);
    }

    private String text(Text.File file, Optional<Charset> said) throws IOException {
        try (InputStream in = open(file)) {
            return ByteOrderMark.read(in.readAllBytes(), said);
        }
    }

    private static Optional<Charset> charset(Text.File file) throws IOException {
        if (file.encoding().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(file.encoding().get()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException(
                    file.path() + " is said to be in " + file.encoding().get() + ", which this Java can't read", e);
        }
    }
}
