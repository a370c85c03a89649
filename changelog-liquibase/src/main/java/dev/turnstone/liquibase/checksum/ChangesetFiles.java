package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import java.io.IOException;
import java.io.InputStream;

/** The files that changesets name. */
public interface ChangesetFiles {
    /**
     * The bytes of a file, as they are.
     *
     * @throws IOException when it isn't there or can't be read; the message is for the user
     */
    InputStream open(Text.File file, LiquibaseChangeset changeset) throws IOException;

    /** A text out of such a file, its properties filled in. */
    String filledIn(String text, LiquibaseChangeset changeset);
}
