package dev.turnstone.tests.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roll-outs of changelogs that others have made, with what they run again and again. */
class OtherFormatsTest {
    private static final String TABLE = "CREATE TABLE bird (id int PRIMARY KEY, name text, legacy text);\n";
    private static final String CALLS = "INSERT INTO own.call (who) VALUES ('%s');\n";

    private static Replicas replicas;

    @TempDir
    Path folder;

    private RollOutDesk desk;

    @BeforeAll
    static void servers() {
        replicas = Replicas.start("east", "west");
    }

    @AfterAll
    static void end() {
        if (replicas != null) {
            replicas.close();
        }
    }

    @BeforeEach
    void base() {
        replicas.anew().everywhere("CREATE SCHEMA own", "CREATE TABLE own.call (who text)");
        desk = new RollOutDesk(folder).targets(replicas.settingsFile());
    }

    private void connect() {
        replicas.connect("CREATE PUBLICATION birds FOR TABLE bird");
    }

    private static List<TestDatabase> all() {
        return List.of(replicas.publisher(), replicas.subscriber("east"), replicas.subscriber("west"));
    }

    private void assertColumns(String... columns) {
        for (TestDatabase database : all()) {
            assertThat(database.queryStrings("SELECT column_name FROM information_schema.columns"
                            + " WHERE table_name = 'bird' ORDER BY ordinal_position"))
                    .containsExactly(columns);
        }
        assertThat(replicas.failures("east") + replicas.failures("west")).isZero();
    }

    @Test
    void a_folder_of_flyways_with_scripts_that_are_repeated() {
        desk.file("fw/V1__bird.sql", TABLE);
        desk.answer(0, "migrate", "fw");
        connect();
        desk.file("fw/V2__ring.sql", "ALTER TABLE bird ADD ring text;\n")
                .file("fw/V3__rows.sql", "INSERT INTO bird (id, ring) VALUES (1, 'x');\n")
                .file("fw/V4__legacy.sql", "ALTER TABLE bird DROP legacy;\n")
                .file("fw/V5__code.sql", "-- turnstone: replication=independent\nDO $$ BEGIN PERFORM 1; END $$;\n")
                .file("fw/R__view.sql", "CREATE OR REPLACE VIEW own.rings AS SELECT id, ring FROM public.bird;\n");
        desk.answer(0, "replication", "migrate", "fw");
        assertColumns("id", "name", "ring");
        desk.file(
                "fw/R__view.sql",
                "CREATE OR REPLACE VIEW own.rings AS SELECT id, ring FROM public.bird WHERE id > 0;\n");
        assertThat(desk.answer(0, "replication", "migrate", "fw").out()).contains("Done: 3 steps");
        assertThat(desk.answer(0, "replication", "migrate", "fw").out()).contains("Nothing to do");
        replicas.awaitApplied();
        all().forEach(database ->
                assertThat(database.queryStrings("SELECT * FROM own.rings")).containsExactly("1 | x"));
    }

    @Test
    void a_callback_runs_with_what_is_run_where_its_author_says_that_it_is_each_servers_own() {
        desk.file("fw/V1__bird.sql", TABLE);
        desk.answer(0, "migrate", "fw");
        connect();
        String call = CALLS.formatted("after");
        desk.file("fw/V2__ring.sql", "ALTER TABLE bird ADD ring text;\n").file("fw/afterMigrate.sql", call);
        assertThat(desk.answer(4, "replication", "migrate", "fw").err())
                .contains("afterMigrate.sql runs with every run", "replication=independent");
        desk.file("fw/afterMigrate.sql", "-- turnstone: replication=independent\n" + call);
        desk.answer(0, "replication", "migrate", "fw");
        assertColumns("id", "name", "legacy", "ring");
        all().forEach(database -> assertThat(database.queryStrings("SELECT DISTINCT who FROM own.call"))
                .containsExactly("after"));
    }

    @Test
    void changesets_that_always_run_reach_every_server_the_first_time_too() {
        String own = "--comment turnstone: replication=independent\n";
        desk.file("more.sql", "--liquibase formatted sql\n--changeset ann:1\n" + TABLE);
        desk.answer(0, "migrate", "more.sql");
        connect();
        desk.file(
                "more.sql",
                "--liquibase formatted sql\n--changeset ann:1\n" + TABLE + "--changeset ann:2 runAlways:true\n" + own
                        + CALLS.formatted("first")
                        + "--changeset ann:3\nALTER TABLE bird ADD ring text;\n"
                        + "--changeset ann:4\nALTER TABLE bird DROP legacy;\n"
                        + "--changeset ann:5 runAlways:true\n" + own
                        + CALLS.formatted("last"));
        desk.answer(0, "replication", "migrate", "more.sql");
        assertColumns("id", "name", "ring");
        assertThat(desk.answer(0, "replication", "migrate", "more.sql").out()).contains("Nothing to do");
        all().forEach(database -> assertThat(
                        database.queryStrings("SELECT DISTINCT who FROM own.call ORDER BY who DESC"))
                .containsExactly("last", "first"));
    }
}
