package dev.turnstone.cli.work.offline;

import dev.turnstone.Offline;
import dev.turnstone.Status;
import dev.turnstone.file.ScriptHead;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.RoutineFormat;
import java.util.List;
import java.util.Optional;

/**
 * The way between two states of a changelog that no database is asked about.
 *
 * @param nothing plans for a database in which nothing was done yet
 * @param run whose changelog it is
 */
record AssumedSpan(Offline nothing, Assignment run) {

    /**
     * From one state to another, onwards or back.
     *
     * @param from empty for nothing
     * @param to empty for the newest
     * @throws dev.turnstone.TurnstoneException when one of them isn't known, or the changelog has errors
     */
    Span between(Optional<String> from, Optional<String> to) {
        Plan all = preview(new Reach.Newest()).plan().orThrow();
        int begin = from.map(word -> waypoint(word, all).steps()).orElse(0);
        Waypoint end = to.map(word -> waypoint(word, all))
                .orElseGet(() -> new Waypoint(all.steps().size(), Optional.empty()));
        Offline there = begin == 0 ? nothing : nothing.from(new Reach.Count(begin));
        return new Span(way(there, begin, end), from.orElse(ScriptHead.NOTHING), to.orElseGet(() -> newest(all)));
    }

    /**
     * A state that somebody names.
     *
     * @param steps so many are run on an empty database until it is there
     * @param reach where the changelog itself knows it by that name
     */
    private record Waypoint(int steps, Optional<Reach> reach) {}

    private Status way(Offline there, int begin, Waypoint end) {
        if (begin > end.steps()) {
            return there.previewRollback(end.reach().orElseGet(() -> new Reach.Count(begin - end.steps())));
        }
        if (begin < end.steps()) {
            return there.preview(new Goal(new Reach.Count(end.steps() - begin), RoutineFormat.order(run.values())));
        }
        Status same = there.preview(Goal.NEWEST);
        return new Status(
                same.target(), same.server(), same.database(), same.plan().doing(List.of()));
    }

    private Waypoint waypoint(String word, Plan all) {
        Waypoints names = new Waypoints(run);
        Optional<Reach> reach = names.reach(word);
        if (reach.isPresent()) {
            Plan upTo = preview(reach.get()).plan();
            if (!Span.isUnknown(upTo)) {
                return new Waypoint(inCommon(upTo.orThrow(), all), reach);
            }
        }
        return Waypoints.placeOf(word, all.steps().stream().map(Step::id).toList())
                .map(place -> new Waypoint(place, Optional.empty()))
                .orElseThrow(() -> names.unknown(word, all));
    }

    /** What is run after each migration, whatever its goal, belongs to the newest state. */
    private static int inCommon(Plan upTo, Plan all) {
        int same = 0;
        while (same < upTo.steps().size()
                && upTo.steps().get(same).id().equals(all.steps().get(same).id())) {
            same++;
        }
        return same;
    }

    private Status preview(Reach reach) {
        return nothing.preview(new Goal(reach, RoutineFormat.order(run.values())));
    }

    private static String newest(Plan all) {
        return all.steps().isEmpty()
                ? ScriptHead.NOTHING
                : all.steps().get(all.steps().size() - 1).id().id();
    }
}
