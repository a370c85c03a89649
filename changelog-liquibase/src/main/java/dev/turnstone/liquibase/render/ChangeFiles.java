package dev.turnstone.liquibase.render;

import dev.turnstone.liquibase.change.Text;
import java.io.IOException;
import java.util.Optional;

/** Opens the files that changes name. */
public interface ChangeFiles {
    /**
     * The text of a file, with properties filled in where the change wants that.
     *
     * @throws IOException when there is no such file, or it can't be read
     */
    String text(Text.File file) throws IOException;

    /**
     * The text of a file as it is: properties in it are left alone.
     *
     * @throws IOException when there is no such file, or it can't be read
     */
    String rows(Text.File file) throws IOException;

    /**
     * The bytes of a file as they are; empty when there is no such file.
     *
     * @throws IOException when it can't be read
     */
    Optional<byte[]> bytes(Text.File file) throws IOException;

    /** The file as people know it, for messages. */
    default String shown(Text.File file) throws IOException {
        return file.path();
    }
}
