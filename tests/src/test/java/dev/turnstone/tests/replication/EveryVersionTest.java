package dev.turnstone.tests.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every version of PostgreSQL can publish. */
class EveryVersionTest {
    private static final String COLUMNS = "SELECT column_name FROM information_schema.columns"
            + " WHERE table_name = 'nest' ORDER BY ordinal_position";

    @TempDir
    Path folder;

    @Test
    void a_column_comes_and_another_goes() {
        try (Replicas replicas = Replicas.ofAnyVersion("east")) {
            RollOutDesk desk = new RollOutDesk(folder).targets(replicas.settingsFile());
            desk.answer(0, "migrate");
            replicas.connect("CREATE PUBLICATION birds FOR TABLE nest");
            desk.file("db/V_2.0_1.sql", "ALTER TABLE nest ADD COLUMN height int;")
                    .file("db/V_2.0_2.sql", "INSERT INTO nest (id, place, height) VALUES (1, 'x', 2);")
                    .file("db/V_2.0_3.sql", "ALTER TABLE nest DROP COLUMN eggs;")
                    .file("db/V_2.0_4.sql", "-- turnstone: publish=birds\nCREATE TABLE egg (id int PRIMARY KEY);");
            desk.answer(0, "replication", "migrate");
            replicas.publisher().execute("INSERT INTO egg VALUES (3)");
            replicas.awaitApplied();
            assertThat(replicas.subscriber("east").queryStrings(COLUMNS))
                    .containsExactly("id", "bird", "place", "height");
            assertThat(replicas.subscriber("east").queryStrings("SELECT * FROM nest"))
                    .containsExactly("1 | null | x | 2");
            assertThat(replicas.subscriber("east").queryStrings("SELECT * FROM egg"))
                    .containsExactly("3");
            desk.answer(0, "replication", "verify");
        }
    }
}
