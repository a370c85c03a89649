package dev.turnstone.tests.liquibase.custom;

import dev.turnstone.RoutineContext;
import dev.turnstone.liquibase.custom.CustomPrecondition;
import dev.turnstone.liquibase.custom.Given;
import java.sql.SQLException;
import java.util.Optional;

/** There must be so many. */
public final class SoManyBirds implements CustomPrecondition {
    @Override
    public Optional<String> against(RoutineContext context, Given given) throws SQLException {
        try (var statement = context.connection().createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM bird")) {
            rows.next();
            int birds = rows.getInt(1);
            boolean right = String.valueOf(birds).equals(given.parameters().get("birds"));
            return right ? Optional.empty() : Optional.of("there are " + birds + " birds");
        }
    }
}
