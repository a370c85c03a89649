package dev.turnstone.liquibase.read;

import dev.turnstone.liquibase.changeset.LiquibaseChangelog;

/** Reads changelogs with everything they include. Immutable and thread-safe. */
public final class ChangelogReader {
    private final SearchPath files;
    private final Reading reading;

    public ChangelogReader(SearchPath files, Reading reading) {
        this.files = files;
        this.reading = reading;
    }

    /**
     * Reads all of it. What is wrong inside is a problem of the changelog; so is a file that isn't there.
     *
     * @param path of the first file, below a folder of the search path
     */
    public LiquibaseChangelog read(String path) {
        return open(path).changelog();
    }

    /** The same, and what it takes to open the files that its changesets name. */
    public Opened open(String path) {
        ChangelogWalk walk = new ChangelogWalk(files, reading);
        walk.start(path);
        return new Opened(walk.result(path), walk.files());
    }

    /** A changelog, and the files that its changesets name. */
    public record Opened(LiquibaseChangelog changelog, ChangelogFiles files) {}
}
