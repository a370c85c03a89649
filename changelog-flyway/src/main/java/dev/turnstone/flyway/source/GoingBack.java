package dev.turnstone.flyway.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.state.Info;
import dev.turnstone.flyway.state.State;
import dev.turnstone.flyway.state.Target;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.plan.Goal.Reach;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the rows that a rollback takes back, newest first. What is run again whenever it changes isn't taken back. */
record GoingBack(List<FlywayRow> rows, List<Info> infos) {

    /** All there are. */
    List<AppliedChangeset> all() {
        List<AppliedChangeset> all = new ArrayList<>(applied().stream()
                .map(info -> info.row().orElseThrow().applied())
                .toList());
        Collections.reverse(all);
        return all;
    }

    private List<Info> applied() {
        return infos.stream()
                .filter(info -> info.row().isPresent()
                        && info.version().isPresent()
                        && (info.state() == State.SUCCESS
                                || info.state() == State.OUT_OF_ORDER
                                || info.state() == State.FUTURE_SUCCESS
                                || info.state() == State.MISSING_SUCCESS))
                .filter(info -> !info.row().get().type().isSynthetic()
                        && !info.row().get().type().isUndo())
                .toList();
    }

    List<AppliedChangeset> to(Reach reach, Consumer<Problem> problems) {
        List<AppliedChangeset> newestFirst = all();
        if (reach instanceof Reach.Count count) {
            return newestFirst.subList(0, Math.min(newestFirst.size(), count.steps()));
        }
        if (reach instanceof Reach.ToDate toDate) {
            return newestFirst.stream()
                    .filter(row -> row.isAfter(toDate.moment()))
                    .toList();
        }
        Optional<FlywayVersion> version = version(reach);
        if (version.isEmpty()) {
            problems.accept(Reached.unknown(reach instanceof Reach.ToTag toTag ? toTag.tag() : "latest"));
            return List.of();
        }
        return newestFirst.stream()
                .filter(row -> FlywayRow.of(row)
                        .version()
                        .filter(each -> each.compareTo(version.get()) > 0)
                        .isPresent())
                .toList();
    }

    private static Optional<FlywayVersion> version(Reach reach) {
        if (reach instanceof Reach.UpTo upTo) {
            return Optional.of(Reached.of(upTo.version()));
        }
        return reach instanceof Reach.ToTag toTag
                ? Target.parse(toTag.tag())
                        .filter(Target.UpTo.class::isInstance)
                        .map(target -> ((Target.UpTo) target).version())
                : Optional.empty();
    }

    static Problem withoutUndo(AppliedChangeset recorded) {
        return new Problem(
                ErrorCode.UNDO_MISSING,
                recorded.id().name()
                        + " can't be taken back: no script of its version says how, and it does more than to make"
                        + " new things.",
                List.of(),
                "Write one, called as it is with U for V.");
    }
}
