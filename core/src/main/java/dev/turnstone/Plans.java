package dev.turnstone;

import dev.turnstone.history.History;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Source.Wanted;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Makes plans for one target, of what was read once. */
interface Plans {
    Plan of(History history);

    /** Whether the last plan is for the database as it is known now. */
    default boolean hold() {
        return true;
    }

    /**
     * By a changelog.
     *
     * @param database as it is known when it is asked for: one that isn't there yet says more of itself once it is
     */
    static Plans by(Wanted wanted, Supplier<Database> database, BiFunction<Planner, History, Plan> way) {
        return new Plans() {
            private Planner planner = wanted.on(database.get());

            @Override
            public Plan of(History history) {
                if (!hold()) {
                    planner = wanted.on(database.get());
                }
                return way.apply(planner, history);
            }

            @Override
            public boolean hold() {
                return planner.isFor(database.get());
            }
        };
    }
}
