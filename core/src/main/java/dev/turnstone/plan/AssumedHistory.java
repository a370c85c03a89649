package dev.turnstone.plan;

import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Histories that no database was asked for. */
public final class AssumedHistory {
    /** Of a database in which nothing was ever done. */
    public static final History NOTHING =
            new History(History.Presence.MISSING, List.of(), List.of(), Optional.empty(), History.Schema.EMPTY);

    private AssumedHistory() {}

    /** As it is when all steps of a plan that goes forward are done. */
    public static History after(Plan plan) {
        List<AppliedChangeset> rows = new ArrayList<>(plan.history().applied());
        int order = plan.history().nextOrder();
        for (Step step : plan.steps()) {
            if (step instanceof Step.Apply apply) {
                rows.add(row(apply.changeset(), AppliedChangeset.EXECUTED, order++));
            } else if (step instanceof Step.MarkRan mark) {
                rows.add(row(mark.changeset(), AppliedChangeset.MARK_RAN, order++));
            }
        }
        return new History(History.Presence.PRESENT, rows, List.of(), Optional.empty(), History.Schema.EMPTY);
    }

    private static AppliedChangeset row(Changeset changeset, String how, int order) {
        return new AppliedChangeset(
                changeset.id(),
                Optional.empty(),
                order,
                how,
                changeset.checksum(),
                changeset.notes().description(),
                changeset.notes().comments(),
                changeset.notes().tag(),
                ChangesetId.OURS,
                Optional.empty());
    }
}
