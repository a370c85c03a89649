package dev.turnstone.replication.rollout.changeset;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.ReplicationNote;
import dev.turnstone.changelog.ReplicationNote.Order;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author of a changeset says about replication: in the directives of a routine; in the comment of a changeset of
 * another format, or in those at the head of its script, {@code turnstone: replication=subscribers-first publish=birds}.
 */
public final class AuthorsNote {
    private static final Pattern COMMENT = Pattern.compile("turnstone\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("(replication|publish)=(\\S+)");

    private AuthorsNote() {}

    /** What is said; {@link ReplicationNote#NONE} where nothing is. */
    public static ReplicationNote of(Changeset changeset) {
        ReplicationNote directives = changeset.directives().replication();
        boolean isRoutine = changeset.id().author().equals(ChangesetId.OURS);
        if (isRoutine || !directives.equals(ReplicationNote.NONE)) {
            // Its head was read already.
            return directives;
        }
        return said(changeset.notes().comments())
                .orElseGet(() -> ScriptComments.of(changeset.change()).stream()
                        .flatMap(line -> said(line).stream())
                        .findFirst()
                        .orElse(ReplicationNote.NONE));
    }

    private static Optional<ReplicationNote> said(String text) {
        Matcher comment = COMMENT.matcher(text);
        return comment.find() ? Optional.of(note(comment)) : Optional.empty();
    }

    private static ReplicationNote note(Matcher comment) {
        ReplicationNote note = ReplicationNote.NONE;
        Matcher words = WORD.matcher(comment.group(1));
        while (words.find()) {
            Optional<Order> order = Order.written(words.group(2));
            if (words.group(1).equals("publish")) {
                note = note.publishedBy(words.group(2));
            } else if (order.isPresent()) {
                note = note.with(order.get());
            }
        }
        return note;
    }
}
