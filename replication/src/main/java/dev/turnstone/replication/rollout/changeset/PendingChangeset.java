package dev.turnstone.replication.rollout.changeset;

import dev.turnstone.Position;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.ReplicationNote;
import dev.turnstone.sql.SqlStatement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A changeset, and where it is to be run.
 *
 * @param note what its author says
 * @param statements what it runs, apart from code
 * @param contents whether that is all of it
 * @param pending the servers that have yet to run it
 * @param done the servers that have run it
 * @param repetition whether it is run once, or with every run
 * @param parts the servers that have run single statements of it, by the number of the statement, counted from 1
 */
public record PendingChangeset(
        Changeset changeset,
        ReplicationNote note,
        List<SqlStatement> statements,
        Contents contents,
        Set<String> pending,
        Set<String> done,
        Repetition repetition,
        Map<Integer, Set<String>> parts) {

    /** Whether the statements are all that a changeset does. */
    public enum Contents {
        STATEMENTS,
        /** There is code too, or SQL that is made when its turn has come. */
        MORE
    }

    /** How often a changeset is run. */
    public enum Repetition {
        ONCE,
        ALWAYS
    }

    public PendingChangeset {
        Objects.requireNonNull(changeset, "changeset");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(repetition, "repetition");
        statements = List.copyOf(statements);
        pending = Set.copyOf(pending);
        done = Set.copyOf(done);
        parts = Map.copyOf(parts);
    }

    /** One of its statements, and where that is to be run. */
    PendingChangeset part(int number, Predicate<String> where) {
        Set<String> ran = parts.getOrDefault(number, Set.of());
        return new PendingChangeset(
                changeset,
                note,
                List.of(statements.get(number - 1)),
                Contents.STATEMENTS,
                pending.stream()
                        .filter(site -> !ran.contains(site) && where.test(site))
                        .collect(Collectors.toUnmodifiableSet()),
                Stream.concat(done.stream(), ran.stream()).collect(Collectors.toUnmodifiableSet()),
                repetition,
                Map.of());
    }

    /** Who it is. */
    public ChangesetId id() {
        return changeset.id();
    }

    /** Where it is written. */
    public Position at() {
        return changeset.at();
    }
}
