package dev.turnstone.tests.liquibase;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Liquibase makes of a changelog.
 *
 * @param changesets in the order of a first run
 * @param skipped {@code path::id::author} of changesets that are for other databases
 * @param refusal why it can't read the changelog, as its messages, outermost first; then there are no changesets
 */
public record OracleAnswer(List<Changeset> changesets, List<String> skipped, Optional<String> refusal) {

    /**
     * One changeset.
     *
     * @param v8 its checksum of version 8, or {@code none:} and why there is none
     * @param v9 its checksum of version 9, or {@code none:} and why there is none
     * @param description cut to 255 characters; its column gets 250
     * @param comments {@code null} as text when there are none
     * @param contexts as the history has them, or {@code null} as text
     * @param labels as the history has them, or {@code null} as text
     * @param accepts each checksum that was asked about: whether it stands for the changeset as it is
     * @param invalid what is wrong with its changes on this database
     */
    public record Changeset(
            String id,
            String author,
            String path,
            String v8,
            String v9,
            String description,
            String comments,
            String contexts,
            String labels,
            Map<String, Boolean> accepts,
            List<String> invalid,
            Sql update,
            Sql rollback) {}

    /**
     * The SQL of one direction, without a schema before names.
     *
     * @param statements each as sent to the database; one that begins with {@code -- } and the name of a class stands for
     *     a prepared statement that no text can show
     * @param failure why it ended early or can't be done, as its messages, outermost first
     */
    public record Sql(List<String> statements, Optional<String> failure) {}

    /** The one changeset of a changelog that has one; fails when it was refused. */
    public Changeset only() {
        if (changesets.size() != 1) {
            throw new AssertionError(changesets.size() + " changesets, " + refusal);
        }
        return changesets.get(0);
    }
}
