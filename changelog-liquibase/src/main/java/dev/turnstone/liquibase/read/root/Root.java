package dev.turnstone.liquibase.read.root;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A place in which files are found by their paths, which are {@code /} separated and have no dots in them. */
public interface Root {

    /** The file of this path; empty when there is none. */
    Optional<ChangelogFile> find(String path);

    /**
     * All files below a folder, however deep.
     *
     * @return empty when there is no such folder
     * @throws IOException when it can't be listed
     */
    Optional<List<ChangelogFile>> below(String folder) throws IOException;
}
