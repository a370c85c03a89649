package dev.turnstone.liquibase.source;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.source.runnable.Conversion;
import dev.turnstone.plan.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says of steps that go forward what takes their changesets back. That nobody knows it is no problem of the way forward. */
final class StepsWithWaysBack {
    private final Conversion conversion;
    private final Map<ChangesetId, LiquibaseChangeset> changesets = new HashMap<>();
    private final List<LiquibaseChangeset> asWritten;

    /**
     * Of these changesets.
     *
     * @param changesets by the names under which they are recorded
     * @param asWritten the same by those that ways back may name
     */
    StepsWithWaysBack(Conversion conversion, List<LiquibaseChangeset> changesets, List<LiquibaseChangeset> asWritten) {
        this.conversion = conversion;
        changesets.forEach(changeset -> this.changesets.put(changeset.id(), changeset));
        this.asWritten = asWritten;
    }

    List<Step> of(List<Step> forward) {
        return forward.stream()
                .map(step -> step instanceof Step.Apply apply
                        ? apply.doing(
                                apply.changeset().undoneBy(wayBack(Objects.requireNonNull(changesets.get(step.id())))))
                        : step)
                .toList();
    }

    private List<Changeset.Undo> wayBack(LiquibaseChangeset read) {
        return conversion
                .undoable(read, asWritten)
                .map(back -> back.undo().isEmpty() ? List.of(nothingToDo(back)) : back.undo())
                .orElse(List.of());
    }

    private static Changeset.Undo nothingToDo(Changeset changeset) {
        return new Changeset.Undo(new Change.Message(""), changeset.directives(), changeset.at());
    }
}
