package dev.turnstone.spring.destination;

import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.plugins.OnPluginFailure;
import dev.turnstone.plugins.PluginSchemas;
import dev.turnstone.plugins.assign.AssignedPlugins;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.assign.Assignments;
import dev.turnstone.spring.property.StartRequest;
import dev.turnstone.spring.property.StartSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All targets of this application.
 *
 * @param all in the order in which they are looked at; none where there is no database
 * @param notices what people should know of the settings
 */
public record Destinations(List<Destination> all, List<Problem> notices) {
    public Destinations {
        all = List.copyOf(all);
        notices = List.copyOf(notices);
    }

    /**
     * Those that the settings name, with the login that they give; else the application's own data source.
     *
     * @throws TurnstoneException with what is wrong with the settings
     */
    public static Destinations of(StartRequest asked, OwnDataSources own) {
        List<Problem> notices = new ArrayList<>(asked.notices());
        List<Destination> all = new ArrayList<>();
        if (asked.namesTarget()) {
            asked.requireChangelog();
            Assignments assignments = asked.request().assignments();
            List<Problem> unreadable = assignments.unreadableChangelogs();
            if (!unreadable.isEmpty()) {
                throw new TurnstoneException(unreadable);
            }
            notices.addAll(assignments.notices());
            assignments
                    .runs()
                    .forEach(run -> all.add(new Destination(
                            run.label(),
                            run.turnstone()
                                    .completing(command ->
                                            new ApplicationCommands(run.label()).here(run.completed(command))),
                            plugins(run, run.target()))));
            return new Destinations(all, notices);
        }
        notices.addAll(asked.loginsWithoutUrl());
        Optional<Target> target = own.target(asked.start().text(StartSettings.DATA_SOURCE));
        target.ifPresent(found -> {
            asked.requireChangelog();
            Assignment run = asked.request().offline();
            Turnstone turnstone = run.turnstone(found).completing(command -> {
                OwnServer server = own.server(found);
                return new ApplicationCommands(server.words()).here(run.completed(command.with(server.options())));
            });
            all.add(new Destination(found.name(), turnstone, plugins(run, found)));
        });
        return new Destinations(all, notices);
    }

    /** With the rules of a service: beside a plugin without a list the others are brought up. */
    private static Optional<PluginSchemas> plugins(Assignment run, Target target) {
        return new AssignedPlugins(run.values(), run.settings())
                .behind(run.source(), target, OnPluginFailure.STOP_UNLESS_UNLISTED);
    }
}
