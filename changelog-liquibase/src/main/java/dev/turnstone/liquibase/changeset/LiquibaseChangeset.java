package dev.turnstone.liquibase.changeset;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.MadeAnew;
import java.util.ArrayList;
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
 * @param former who else it was in the eyes of other versions of Liquibase; a row of one of them is its row
 * @param invalid what its changes lack, where its author says that it is to be recorded then and not run
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
        List<ChangesetId> former,
        List<Problem> invalid,
        Position at) {
    public LiquibaseChangeset {
        changes = MadeAnew.copyOf(changes);
        rollbacks = List.copyOf(rollbacks);
        modifications = List.copyOf(modifications);
        comments = List.copyOf(comments);
        validChecksums = List.copyOf(validChecksums);
        former = List.copyOf(former);
        invalid = List.copyOf(invalid);
    }

    /** The same by another name. */
    public LiquibaseChangeset as(ChangesetId other) {
        return with(other, former);
    }

    /** The same, which was this for other versions of Liquibase. */
    public LiquibaseChangeset formerly(ChangesetId other) {
        return with(id, List.of(other));
    }

    /** The same, which was also recorded where its path began otherwise. */
    public LiquibaseChangeset formerlyBelow(String now, List<String> before) {
        if (before.isEmpty() || !id.path().startsWith(now)) {
            return this;
        }
        List<ChangesetId> all = new ArrayList<>(former);
        before.forEach(start ->
                all.add(new ChangesetId(id.id(), id.author(), start + id.path().substring(now.length()))));
        return with(id, all);
    }

    private LiquibaseChangeset with(ChangesetId name, List<ChangesetId> others) {
        return new LiquibaseChangeset(
                name,
                file,
                filters,
                behaviour,
                preconditions,
                changes,
                rollbacks,
                modifications,
                comments,
                validChecksums,
                others,
                invalid,
                at);
    }
}
