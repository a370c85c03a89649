package dev.turnstone.plan;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a history and a changelog stand to each other, whatever is to be done.
 *
 * @param applied the rows of the history that are this changelog's, oldest first
 * @param leftOut changesets that are not meant for this run
 * @param ahead those of the applied rows that only a newer release knows, which this run is refused for
 */
public record Standing(List<AppliedChangeset> applied, List<LeftOut> leftOut, List<AppliedChangeset> ahead) {
    /** Where no row can be told to be a newer release's. */
    public Standing(List<AppliedChangeset> applied, List<LeftOut> leftOut) {
        this(applied, leftOut, List.of());
    }

    /** The same with more rows that only a newer release knows. */
    public Standing andAhead(List<AppliedChangeset> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<AppliedChangeset> all = new ArrayList<>(ahead);
        all.addAll(more);
        return new Standing(applied, leftOut, all);
    }

    /**
     * A changeset that is neither applied nor to be applied.
     *
     * @param wants what it asks for, as it is written: its contexts, labels, databases or systems; empty text when it
     *     asks for nothing
     */
    public record LeftOut(ChangesetId id, Reason reason, String wants) {
        public LeftOut {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(wants, "wants");
        }
    }

    /** Why a changeset is left out. */
    public enum Reason {
        /** The run has other contexts. */
        CONTEXTS,
        /** The run has other labels. */
        LABELS,
        /** It is for other databases. */
        DATABASE,
        /** It says that it is to be ignored. */
        IGNORED,
        /** It is nothing but a program for other operating systems. */
        SYSTEM,
        /** The schema was adopted with all that it does. */
        BASELINE
    }

    public Standing {
        applied = List.copyOf(applied);
        leftOut = List.copyOf(leftOut);
        ahead = List.copyOf(ahead);
    }
}
