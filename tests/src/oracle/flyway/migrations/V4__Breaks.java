package migrations;

import java.sql.Statement;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.MigrationVersion;

/** One that implements all of the interface itself, and fails while the table is empty of fours. */
public class V4__Breaks implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("4");
    }

    @Override
    public String getDescription() {
        return "Breaks";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("insert into one values (5)");
            try (var fours = statement.executeQuery("select count(*) from one where id = 4")) {
                fours.next();
                if (fours.getInt(1) == 0) {
                    throw new IllegalStateException("there is no four");
                }
            }
        }
    }
}
