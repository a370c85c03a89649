package dev.turnstone.spring;

import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.plan.Goal;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.assign.Assignments;
import dev.turnstone.settings.type.RoutineFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All targets of this application.
 *
 * @param all in the order in which they are looked at; none where there is no database
 * @param notices what people should know of the settings
 */
record Destinations(List<Destination> all, List<Problem> notices) {
    Destinations {
        all = List.copyOf(all);
        notices = List.copyOf(notices);
    }

    /**
     * Those that the settings name, with the login that they give; else the application's own data source.
     *
     * @throws dev.turnstone.TurnstoneException with what is wrong with the settings
     */
    static Destinations of(StartRequest asked, OwnDataSources own) {
        List<Problem> notices = new ArrayList<>(asked.notices());
        List<Destination> all = new ArrayList<>();
        if (asked.namesTarget()) {
            asked.requireChangelog();
            Assignments assignments = asked.request().assignments();
            notices.addAll(assignments.notices());
            assignments.runs().forEach(run -> all.add(of(run, run.label(), run.turnstone())));
            return new Destinations(all, notices);
        }
        notices.addAll(asked.loginsWithoutUrl());
        Optional<Target> target = own.target(asked.start().text(StartSettings.DATA_SOURCE));
        target.ifPresent(found -> {
            asked.requireChangelog();
            Assignment run = asked.request().offline();
            all.add(of(run, found.name(), run.turnstone(found)));
        });
        return new Destinations(all, notices);
    }

    private static Destination of(Assignment run, String label, Turnstone turnstone) {
        Values values = run.values();
        return new Destination(label, turnstone, new Goal(new Goal.Reach.Newest(), RoutineFormat.order(values)));
    }
}
