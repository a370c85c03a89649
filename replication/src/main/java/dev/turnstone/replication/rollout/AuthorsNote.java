package dev.turnstone.replication.rollout;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ReplicationNote;
import dev.turnstone.changelog.ReplicationNote.Order;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author of a changeset says about replication: in the directives of a routine; in the comment of a changeset of
 * another format, {@code turnstone: replication=subscribers-first publish=birds}.
 */
final class AuthorsNote {
    private static final Pattern COMMENT = Pattern.compile("turnstone\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("(replication|publish)=(\\S+)");

    private AuthorsNote() {}

    static ReplicationNote of(Changeset changeset) {
        ReplicationNote note = changeset.directives().replication();
        Matcher comment = COMMENT.matcher(changeset.notes().comments());
        if (!note.equals(ReplicationNote.NONE) || !comment.find()) {
            return note;
        }
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
