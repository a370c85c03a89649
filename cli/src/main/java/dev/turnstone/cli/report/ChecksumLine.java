package dev.turnstone.cli.report;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the recorded checksum of a changeset stands to that of its text.
 *
 * @param recorded empty when the row has none
 * @param computed empty when the changeset has none, or isn't there any more
 */
public record ChecksumLine(ChangesetId id, Optional<Checksum> recorded, Optional<Checksum> computed, State state) {
    /** What the two mean together. */
    public enum State {
        /** They are the same. */
        SAME("same"),
        /** They look different and stand for the same text: another recipe made one of them, or the author accepts it. */
        ACCEPTED("another form, accepted"),
        /** The text was edited after it was run. */
        EDITED("edited"),
        /** The row has none; the next run believes the text. */
        NOT_RECORDED("none recorded"),
        /** There is nothing to compare it with. */
        NOT_COMPUTED("nothing to compare with");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /**
     * One line for each row of the changelog, oldest first.
     *
     * @param accepting what would make the history agree with the files: it has a step for each that was edited
     */
    public static List<ChecksumLine> of(Plan accepting) {
        Map<ChangesetId, Checksum> computed = new HashMap<>();
        for (Changeset changeset : accepting.changelog().changesets()) {
            changeset.checksum().ifPresent(sum -> computed.put(changeset.id(), sum));
        }
        Set<ChangesetId> edited = new HashSet<>();
        for (Step step : accepting.steps()) {
            if (step instanceof Step.AcceptChecksum accept) {
                edited.add(accept.recorded().id());
                accept.changeset()
                        .checksum()
                        .ifPresent(sum -> computed.put(accept.recorded().id(), sum));
            }
        }
        return accepting.standing().applied().stream()
                .map(row -> of(row, Optional.ofNullable(computed.get(row.id())), edited))
                .toList();
    }

    private static ChecksumLine of(AppliedChangeset row, Optional<Checksum> computed, Set<ChangesetId> edited) {
        return new ChecksumLine(row.id(), row.checksum(), computed, state(row, computed, edited));
    }

    private static State state(AppliedChangeset row, Optional<Checksum> computed, Set<ChangesetId> edited) {
        if (row.checksum().isEmpty()) {
            return State.NOT_RECORDED;
        }
        if (computed.isEmpty()) {
            return State.NOT_COMPUTED;
        }
        if (edited.contains(row.id())) {
            return State.EDITED;
        }
        return row.checksum().equals(computed) ? State.SAME : State.ACCEPTED;
    }
}
