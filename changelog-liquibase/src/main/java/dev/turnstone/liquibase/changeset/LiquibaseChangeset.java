package dev.turnstone.liquibase.changeset;

import dev.turnstone.Position;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.MadeAnew;
import java.util.List;
import java.util.Optional;

/**
 * A changeset as its author wrote it.
 *
 * @param id who it is; its path is the one that the history has, which may be a logical one
 * @param file the file it is in, for paths relative to it
 * @param changes in their order
 * @param rollbacks how it is taken back; empty when nobody wrote that
 * @param comments in their order
 * @param validChecksums checksums that are accepted besides its own, as written
 */
public record LiquibaseChangeset(
        ChangesetId id,
        String file,
        Filters filters,
        Behaviour behaviour,
        Optional<Preconditions> preconditions,
        List<ChangeElement> changes,
        List<RollbackBlock> rollbacks,
        List<SqlModification> modifications,
        List<String> comments,
        List<String> validChecksums,
        Position at) {
    public LiquibaseChangeset {
        changes = MadeAnew.copyOf(changes);
        rollbacks = List.copyOf(rollbacks);
        modifications = List.copyOf(modifications);
        comments = List.copyOf(comments);
        validChecksums = List.copyOf(validChecksums);
    }
}
