package dev.turnstone.tests.liquibase;

import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.ChangesetFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside a changelog that has no properties. */
public record FolderFiles(Path folder) implements ChangesetFiles {
    @Override
    public InputStream open(Text.File file, LiquibaseChangeset changeset) throws IOException {
        return Files.newInputStream(folder.resolve(file.path()));
    }

    @Override
    public String filledIn(String text, LiquibaseChangeset changeset) {
        return text;
    }
}
