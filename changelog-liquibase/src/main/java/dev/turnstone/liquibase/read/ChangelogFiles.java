package dev.turnstone.liquibase.read;

import dev.turnstone.Position;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.ByteOrderMark;
import dev.turnstone.liquibase.checksum.ChangesetFiles;
import dev.turnstone.liquibase.read.root.ChangelogFile;
import dev.turnstone.liquibase.render.ChangeFiles;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that the changesets of one changelog name, and what their properties stand for. */
public final class ChangelogFiles implements ChangesetFiles {
    private final SearchPath files;
    private final Properties properties;
    private final Map<String, Properties.Scope> scopes;
    private final Map<Position, List<OpenProperty>> open;

    /**
     * As far as the changelog is read.
     *
     * @param scopes of its files, by their paths
     * @param open what is left open in changesets, by their places
     */
    ChangelogFiles(
            SearchPath files,
            Properties properties,
            Map<String, Properties.Scope> scopes,
            Map<Position, List<OpenProperty>> open) {
        this.files = files;
        this.properties = properties;
        this.scopes = scopes;
        this.open = open;
    }

    @Override
    public InputStream open(Text.File file, LiquibaseChangeset changeset) throws IOException {
        String path = path(file, changeset);
        return new ByteArrayInputStream(read(path).orElseThrow(() -> missing(path)));
    }

    /** A slash in front means nothing: paths begin in the search path wherever the file lies on this machine. */
    private FileNotFoundException missing(String path) {
        String inside = LogicalPath.normalised(path);
        return new FileNotFoundException(
                files.isFolder(path)
                        ? path + " is a folder"
                        : inside.equals(path)
                                ? "there is no file " + path + " in " + files
                                : "there is no file " + inside + " in " + files + " (" + path
                                        + " is looked for there, too: the paths of a changelog begin in its search path)");
    }

    @Override
    public String filledIn(String text, LiquibaseChangeset changeset) {
        return properties.expand(text, scopes.getOrDefault(changeset.file(), Properties.outermost()));
    }

    /** What a property stands for in a changelog file; empty when there is none of this name. */
    public Optional<String> property(String name, String file) {
        return properties.find(name, scopes.getOrDefault(file, Properties.outermost()));
    }

    /** The same for one changeset, as renderers want it. */
    public ChangeFiles of(LiquibaseChangeset changeset) {
        return new ChangeFiles() {
            @Override
            public String text(Text.File file) throws IOException {
                return filledIn(rows(file), changeset);
            }

            @Override
            public String rows(Text.File file) throws IOException {
                try (InputStream in = open(file, changeset)) {
                    return ByteOrderMark.read(in.readAllBytes(), charset(file));
                }
            }

            @Override
            public Optional<byte[]> bytes(Text.File file) throws IOException {
                return ChangelogFiles.this.bytes(file, changeset);
            }

            @Override
            public String shown(Text.File file) throws IOException {
                String path = path(file, changeset);
                return find(path).map(ChangelogFile::shown).orElse(path);
            }
        };
    }

    /** What is left open in the text of a changeset, without the files that it names. */
    public List<OpenProperty> open(LiquibaseChangeset changeset) {
        return open.getOrDefault(changeset.at(), List.of());
    }

    /**
     * The bytes of a file below the search path; empty when there is none.
     *
     * @throws IOException when it can't be read, or its path leads out of the search path
     */
    public Optional<byte[]> read(String path) throws IOException {
        Optional<ChangelogFile> found = find(path);
        return found.isPresent() ? Optional.of(found.get().content()) : Optional.empty();
    }

    private Optional<ChangelogFile> find(String path) throws IOException {
        try {
            return files.find(path);
        } catch (PathRefused e) {
            throw new IOException(String.valueOf(e.getMessage()).replaceFirst("\\.$", ""), e);
        }
    }

    private Optional<byte[]> bytes(Text.File file, LiquibaseChangeset changeset) throws IOException {
        return read(path(file, changeset));
    }

    private static String path(Text.File file, LiquibaseChangeset changeset) {
        String written = file.path().replace('\\', '/');
        return file.base() == Text.Base.CHANGELOG
                ? LogicalPath.normalised(LogicalPath.beside(changeset.file(), written))
                : written;
    }

    private static Optional<Charset> charset(Text.File file) throws IOException {
        try {
            return file.encoding().map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("there is no encoding " + file.encoding().orElse(""), e);
        }
    }
}
