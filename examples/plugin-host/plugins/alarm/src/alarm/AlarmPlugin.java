package alarm;

import dev.turnstone.examples.host.HostPlugin;
import java.sql.Connection;
import java.sql.SQLException;

/** Knows how many bells there are. */
public final class AlarmPlugin implements HostPlugin {
    @Override
    public String greeting(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM bell")) {
            rows.next();
            return rows.getInt(1) + " bells";
        }
    }
}
