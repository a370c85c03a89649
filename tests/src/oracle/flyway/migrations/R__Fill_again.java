package migrations;

import java.sql.PreparedStatement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** One that has a checksum. */
public class R__Fill_again extends BaseJavaMigration {
    @Override
    public Integer getChecksum() {
        return 4711;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (PreparedStatement statement = context.getConnection().prepareStatement("insert into one values (?)")) {
            statement.setInt(1, 3);
            statement.executeUpdate();
        }
    }
}
