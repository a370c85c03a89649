package dev.turnstone.history;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.sql.kind.ChangeKind;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of the history.
 *
 * @param executedAt by the server's clock, in the time zone it was written in; empty when it can't be read
 * @param order a number that grows with each row
 * @param how whether it was run or only recorded
 * @param comments as written; empty text when there are none
 * @param tool who wrote the row, with a version; in rows of ours with the mark of the changeset's kind
 */
public record AppliedChangeset(
        ChangesetId id,
        Optional<LocalDateTime> executedAt,
        int order,
        String how,
        Optional<Checksum> checksum,
        String description,
        String comments,
        Optional<String> tag,
        String tool,
        Optional<String> deployment) {

    private static final String PLUGINS = "plugins/";

    /** EXECTYPE of a changeset that was run. */
    public static final String EXECUTED = "EXECUTED";

    /** EXECTYPE of a changeset that was run more than once. */
    public static final String RERAN = "RERAN";

    /** EXECTYPE of a changeset that was recorded without being run. */
    public static final String MARK_RAN = "MARK_RAN";

    /** The path of the row that says from which version on an adopted schema is ours. */
    public static final String BASELINE_PATH = "baseline";

    /** How the comments of a row begin whose file is gone with everybody's consent. */
    public static final String FILE_GONE_ACCEPTED = "file gone, accepted";

    public AppliedChangeset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(executedAt, "executedAt");
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(comments, "comments");
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(tool, "tool");
        Objects.requireNonNull(deployment, "deployment");
    }

    /** Whether the row says where a baseline was set. */
    public boolean isBaseline() {
        return id.author().equals(ChangesetId.OURS) && id.path().equals(BASELINE_PATH);
    }

    /** Whether the row is a routine's; all others but the baseline are of other changelogs that keep the same table. */
    public boolean isRoutine() {
        return id.author().equals(ChangesetId.OURS)
                && !id.path().startsWith(PLUGINS)
                && !isBaseline()
                && RoutineNumber.parse(id.id()).isPresent();
    }

    /** Whether it is in a history that one changelog has to itself. */
    public boolean isKeptAlone() {
        return id.author().equals(ChangesetId.FLYWAY);
    }

    /** Whether it was begun by somebody like us, so that nobody asks whose the tables around it are. */
    public boolean isOfOurKind() {
        return isRoutine() || isBaseline() || isKeptAlone();
    }

    /** What the changeset meant for code that knows nothing of it, as far as that is recorded. */
    public ChangeKind kind() {
        return RunSignature.kindOf(tool);
    }

    /** Who wrote the row, with a version, as people want to see it. */
    public String writer() {
        return RunSignature.withoutMark(tool);
    }

    /** Whether it was recorded after this moment of the server's clock; of one whose date can't be read nobody knows. */
    public boolean isAfter(LocalDateTime moment) {
        return executedAt.filter(at -> at.isAfter(moment)).isPresent();
    }

    /** Whether it was accepted that the file is gone. */
    public boolean fileGoneAccepted() {
        return comments.startsWith(FILE_GONE_ACCEPTED);
    }
}
