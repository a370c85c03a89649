package dev.turnstone.apply.run;

import dev.turnstone.apply.place.SessionMemory;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.history.History.Presence;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes schemas, and notes it in the history, in one transaction where the database can do that. No lock is held yet, for it
 * may need a table in one of them; of two runs that make the same one is told that it is there.
 *
 * @param missing the schemas that aren't there
 */
public record SchemaMaking(Workplace place, List<String> missing) {
    private static final int TRIES = 10;

    public SchemaMaking {
        missing = List.copyOf(missing);
    }

    /**
     * Makes them.
     *
     * @param plan whose groundwork has what comes before
     */
    public void make(Plan plan) throws SQLException {
        for (Step.Apply before : plan.groundwork()) {
            if (!before.id().isSchema()) {
                run(before);
            }
        }
        for (int i = 1; !isMade(i); i++) {
            place.listener().notice("Another run makes the same schemas; looking again.");
        }
    }

    private Presence presence() throws SQLException {
        return place.history().read(place.jdbc()).isPresent() ? Presence.PRESENT : Presence.MISSING;
    }

    private void run(Step.Apply before) throws SQLException {
        try {
            new UnrecordedRun(place, new SessionMemory(place)).run(before);
        } catch (StepFailed e) {
            throw new SQLException(
                    before.name() + ": " + e.broken().reason().getMessage(),
                    e.broken().reason());
        }
    }

    /** Whether they are all there now; what kept us from it is no matter while there are tries left. */
    private boolean isMade(int tries) throws SQLException {
        Transaction transaction = new Transaction(place);
        try {
            Presence presence = presence();
            transaction.begin();
            List<String> made = new ArrayList<>();
            for (String schema : missing) {
                if (!place.dialect().hasSchema(place.jdbc(), schema)) {
                    place.jdbc().execute(place.dialect().newSchema(schema).orElseThrow());
                    made.add(schema);
                }
            }
            if (!made.isEmpty()) {
                place.name().format().schemasMade(place.jdbc(), place.dialect(), place.name(), presence, made);
            }
            transaction.commit();
            made.forEach(schema -> place.listener().notice("Made the schema " + schema + "."));
            return true;
        } catch (SQLException e) {
            transaction.rollBackAfter(e);
            if (tries >= TRIES || place.isLost(e)) {
                throw e;
            }
            return false;
        }
    }
}
