package alarm;

import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.sql.SQLException;

/** Every customer gets a bell. */
public final class FirstBells implements JavaRoutine {
    @Override
    public void run(RoutineContext context) throws SQLException {
        try (var statement = context.connection().createStatement()) {
            statement.executeUpdate("INSERT INTO bell (customer, loud) SELECT id, 3 FROM customer");
        }
    }
}
