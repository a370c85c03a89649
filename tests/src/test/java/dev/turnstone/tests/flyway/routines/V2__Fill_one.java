package dev.turnstone.tests.flyway.routines;

import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.sql.Statement;
import java.util.Optional;

/** A migration of our interface. */
public final class V2__Fill_one implements JavaRoutine {
    @Override
    public void run(RoutineContext context) throws Exception {
        try (Statement statement = context.connection().createStatement()) {
            statement.execute("insert into one values (2)");
        }
    }

    @Override
    public Optional<String> checksum() {
        return Optional.of("815");
    }
}
