package dev.turnstone.plugins.plan;

import dev.turnstone.Version;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.history.History;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Source;
import dev.turnstone.plan.Standing;
import java.util.List;
import java.util.Optional;

/** The core of whoever asks about plugins alone: there is nothing to do for it. */
public final class NoCore implements Source {
    @Override
    public Wanted read() {
        return Nothing::new;
    }

    private record Nothing(Database database) implements Planner {
        private Plan plan(History history) {
            return new Plan(
                    new Changelog("", List.of(), Optional.empty(), List.of()),
                    history,
                    new Standing(List.of(), List.of()),
                    database.rules(),
                    new Home.OfLogin(),
                    List.of(),
                    List.of());
        }

        @Override
        public Plan forward(History history, Goal goal) {
            return plan(history);
        }

        @Override
        public Plan back(History history, Goal.Reach reach) {
            return plan(history);
        }

        @Override
        public Plan baseline(History history, Version version) {
            return plan(history);
        }

        @Override
        public Plan repair(History history, Repair repair) {
            return plan(history);
        }

        @Override
        public Plan record(History history, Recording recording) {
            return plan(history);
        }
    }
}
