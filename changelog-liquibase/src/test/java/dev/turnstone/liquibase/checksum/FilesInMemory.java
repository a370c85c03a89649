package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Files with exactly these bytes, in which <code>${tbl}</code> is a table called bird. */
record FilesInMemory(Map<String, byte[]> content) implements ChangesetFiles {

    static FilesInMemory with(String name, String content) {
        return new FilesInMemory(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public InputStream open(Text.File file, LiquibaseChangeset changeset) throws IOException {
        byte[] bytes = content.get(file.path());
        if (bytes == null) {
            throw new FileNotFoundException(file.path());
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String filledIn(String text, LiquibaseChangeset changeset) {
        return text.replace("${tbl}", "bird");
    }
}
