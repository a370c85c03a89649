package dev.turnstone.liquibase.render;

import dev.turnstone.liquibase.change.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files beside a changelog. */
record FilesOfFolder(Path folder) implements ChangeFiles {
    @Override
    public String text(Text.File file) throws IOException {
        return Files.readString(folder.resolve(file.path()));
    }

    @Override
    public String rows(Text.File file) throws IOException {
        return text(file);
    }

    @Override
    public Optional<byte[]> bytes(Text.File file) throws IOException {
        Path path = folder.resolve(file.path());
        return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    }
}
