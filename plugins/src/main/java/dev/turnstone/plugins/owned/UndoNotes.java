package dev.turnstone.plugins.owned;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.owner.OwnerNote.Kind;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notes that tell how changesets are taken back. */
final class UndoNotes {
    /** As long as the column is. */
    private static final int LONGEST = 255;

    private UndoNotes() {}

    /** What is to be kept before the steps of a plan are run. */
    static List<OwnerNote> of(String owner, Plan plan) {
        List<OwnerNote> notes = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (step instanceof Step.Apply apply) {
                undoOf(apply, plan)
                        .ifPresent(undo -> notes.add(new OwnerNote(owner, Kind.UNDO, item(apply.id()), undo.toText())));
            }
        }
        return notes;
    }

    private static Optional<StoredUndo> undoOf(Step.Apply step, Plan plan) {
        try {
            return StoredUndo.of(step.changeset(), plan.rules().splitter());
        } catch (UnreadableScript | IOException e) {
            // What can't be cut can't be run either; whoever wants to take it back is told that nothing is kept.
            return Optional.empty();
        }
    }

    /** The note about a changeset: it has no text, and stands for that which has one. */
    static OwnerNote about(String owner, ChangesetId id) {
        return new OwnerNote(owner, Kind.UNDO, item(id), "");
    }

    /** A file of our own is one changeset; others have many. */
    static String item(ChangesetId id) {
        String name = id.author().equals(ChangesetId.OURS) ? id.path() : id.toString();
        return name.length() <= LONGEST
                ? name
                : "uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
