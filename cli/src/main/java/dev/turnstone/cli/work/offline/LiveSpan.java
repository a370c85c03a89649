package dev.turnstone.cli.work.offline;

import dev.turnstone.Status;
import dev.turnstone.Turnstone;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.file.ScriptHead;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.RoutineFormat;
import java.util.List;
import java.util.Optional;

/**
 * The way from what a database has to another state of its changelog.
 *
 * @param turnstone that reads both
 * @param run whose changelog it is
 */
record LiveSpan(Turnstone turnstone, Assignment run) {

    /**
     * From there to another state, onwards or back.
     *
     * @param to empty for the newest
     * @throws dev.turnstone.TurnstoneException when it isn't known
     */
    Span to(Optional<String> to) {
        Status newest = preview(new Reach.Newest());
        List<ChangesetId> applied = newest.plan().standing().applied().stream()
                .map(AppliedChangeset::id)
                .toList();
        String from = applied.isEmpty()
                ? ScriptHead.NOTHING
                : applied.get(applied.size() - 1).id();
        if (to.isEmpty() || newest.plan().hasErrors()) {
            return new Span(newest, from, to.orElseGet(() -> last(newest.plan(), from)));
        }
        return new Span(way(to.get(), newest, applied), from, to.get());
    }

    private static String last(Plan plan, String otherwise) {
        List<Step> pending = plan.pending();
        return pending.isEmpty()
                ? otherwise
                : pending.get(pending.size() - 1).id().id();
    }

    private Status way(String word, Status newest, List<ChangesetId> applied) {
        Waypoints names = new Waypoints(run);
        Optional<Reach> reach = names.reach(word);
        if (reach.isPresent()) {
            Status onwards = preview(reach.get());
            if (!Span.isUnknown(onwards.plan())) {
                return onwards.plan().pending().isEmpty() ? back(reach.get(), onwards) : onwards;
            }
        }
        List<Step> pending = newest.plan().pending();
        Optional<Integer> coming =
                Waypoints.placeOf(word, pending.stream().map(Step::id).toList());
        if (coming.isPresent()) {
            return preview(new Reach.Count(coming.get()));
        }
        int behind = Waypoints.placeOf(word, applied).orElseThrow(() -> names.unknown(word, newest.plan()));
        return behind == applied.size()
                ? new Status(
                        newest.target(),
                        newest.server(),
                        newest.database(),
                        newest.plan().doing(List.of()))
                : turnstone.previewRollback(new Reach.Count(applied.size() - behind));
    }

    /** What lies above it is taken back, if anything does. */
    private Status back(Reach reach, Status onwards) {
        Status back = turnstone.previewRollback(reach);
        return Span.isUnknown(back.plan()) || back.plan().steps().isEmpty() ? onwards : back;
    }

    private Status preview(Reach reach) {
        return turnstone.preview(new Goal(reach, RoutineFormat.order(run.values())));
    }
}
