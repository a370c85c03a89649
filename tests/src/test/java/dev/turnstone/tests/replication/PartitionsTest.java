package dev.turnstone.tests.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog names either partitions or the table that they are parts of; statements may name the other one. */
class PartitionsTest {
    private static Replicas replicas;

    @TempDir
    Path folder;

    private RollOutDesk desk;
    private TestDatabase main;
    private TestDatabase east;

    @BeforeAll
    static void servers() {
        replicas = Replicas.start("east");
    }

    @AfterAll
    static void end() {
        if (replicas != null) {
            replicas.close();
        }
    }

    @BeforeEach
    void base() {
        replicas.anew();
        main = replicas.publisher();
        east = replicas.subscriber("east");
        desk = new RollOutDesk(folder).targets(replicas.settingsFile());
        desk.answer(0, "migrate");
    }

    private void assertSameSightings() {
        replicas.awaitApplied();
        assertThat(replicas.failures("east")).isZero();
        String rows = "SELECT id FROM sighting ORDER BY 1";
        assertThat(east.queryStrings(rows)).isNotEmpty().isEqualTo(main.queryStrings(rows));
    }

    @Test
    void rows_of_a_whole_arrive_once_where_its_partitions_are_published() {
        replicas.connect("CREATE PUBLICATION birds FOR TABLE sighting");
        desk.file("db/V_2.0_1.sql", "INSERT INTO sighting VALUES (1, '2026-03-03');\n")
                .file("db/V_2.0_2.sql", "UPDATE sighting SET id = 2 WHERE id = 1;\n");
        desk.answer(0, "replication", "migrate");
        assertSameSightings();
    }

    @Test
    void rows_of_a_partition_arrive_once_where_the_whole_is_published() {
        replicas.connect("CREATE PUBLICATION birds FOR TABLE sighting WITH (publish_via_partition_root = true)");
        desk.file("db/V_2.0_1.sql", "INSERT INTO sighting_2026 VALUES (1, '2026-03-03');\n")
                .file("db/V_2.0_2.sql", "INSERT INTO sighting VALUES (2, '2026-04-04');\n");
        desk.answer(0, "replication", "migrate");
        assertSameSightings();
    }

    @Test
    void rows_of_a_table_that_others_inherit_are_its_own() {
        replicas.everywhere(
                "CREATE TABLE note (id int PRIMARY KEY)", "CREATE TABLE loud_note (PRIMARY KEY (id)) INHERITS (note)");
        replicas.connect("CREATE PUBLICATION birds FOR TABLE sighting, loud_note");
        desk.file("db/V_2.0_1.sql", "INSERT INTO note VALUES (1);\n")
                .file("db/V_2.0_2.sql", "INSERT INTO loud_note VALUES (2);\n")
                .file("db/V_2.0_3.sql", "ALTER TABLE note ADD COLUMN text text;\n");
        assertThat(desk.answer(0, "replication", "check").out())
                .containsSubsequence(
                        "V_2.0_1.sql: in any order",
                        "V_2.0_2.sql: on the publisher alone",
                        "V_2.0_3.sql: subscribers first");
        desk.answer(0, "replication", "migrate");
        replicas.awaitApplied();
        assertThat(replicas.failures("east")).isZero();
        assertThat(east.queryStrings("SELECT id FROM note ORDER BY 1")).containsExactly("1", "2");
    }
}
