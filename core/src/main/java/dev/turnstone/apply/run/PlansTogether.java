package dev.turnstone.apply.run;

import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.place.Logbook;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans whose steps are carried out one behind the other; tells in the end what became of each of them. */
final class PlansTogether {
    private final List<Plan> plans;
    /** By their places in the list; empty for a single plan, whose are all. */
    private final Map<ChangesetId, Integer> places = new HashMap<>();

    /** @param plans at least one; of several each has changesets of its own */
    PlansTogether(List<Plan> plans) {
        this.plans = List.copyOf(plans);
        for (int i = 0; i < plans.size() && plans.size() > 1; i++) {
            for (Step step : plans.get(i).steps()) {
                places.put(step.id(), i);
            }
        }
    }

    List<Plan> all() {
        return plans;
    }

    List<Step> steps() {
        return plans.size() == 1
                ? plans.get(0).steps()
                : plans.stream().flatMap(plan -> plan.steps().stream()).toList();
    }

    /** As it is before the first step. */
    History history() {
        return plans.get(0).history();
    }

    Plan planOf(Step step) {
        return plans.get(place(step));
    }

    private int place(Step step) {
        return places.getOrDefault(step.id(), 0);
    }

    List<Outcome> completed(Logbook logbook) {
        return completed(plans.size(), new Shares(logbook));
    }

    private List<Outcome> completed(int count, Shares shares) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(new Outcome.Completed(plans.get(i), shares.done.get(i), shares.tolerated.get(i)));
        }
        return outcomes;
    }

    /** The plans before that of the failed step are done; nothing of those behind it was begun. */
    List<Outcome> failed(Logbook logbook, StepFailed failed, DatabaseState state, Diagnosis diagnosis) {
        int broken = place(failed.step());
        Shares shares = new Shares(logbook);
        List<Outcome> outcomes = completed(broken, shares);
        Plan plan = plans.get(broken);
        List<Outcome.Done> done = shares.done.get(broken);
        Failure failure = FailureReport.of(diagnosis, failed, state, plan, done.size());
        outcomes.add(new Outcome.Failed(plan, done, shares.tolerated.get(broken), failure));
        return outcomes;
    }

    /** What was noted, by the places of plans. */
    private final class Shares {
        private final List<List<Outcome.Done>> done = new ArrayList<>();
        private final List<List<Failure>> tolerated = new ArrayList<>();

        Shares(Logbook logbook) {
            plans.forEach(plan -> {
                done.add(new ArrayList<>());
                tolerated.add(new ArrayList<>());
            });
            logbook.done().forEach(one -> done.get(place(one.step())).add(one));
            logbook.tolerated().forEach(one -> tolerated.get(place(one.step())).add(one));
        }
    }
}
