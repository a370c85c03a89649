package dev.turnstone.tests.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.tests.processes.JavaProcess;
import dev.turnstone.tests.replication.RollOutDesk.Answer;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about replicas, on three servers. */
class ReplicationCommandsTest {
    private static final String COLUMNS =
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'bird' ORDER BY ordinal_position";
    private static final String ADD = "ALTER TABLE bird ADD COLUMN ring text;\n";
    private static final String DROP = "ALTER TABLE bird DROP COLUMN legacy;\n";

    private static Replicas replicas;

    @TempDir
    Path folder;

    private RollOutDesk desk;
    private TestDatabase main;
    private TestDatabase east;
    private TestDatabase theirs;

    @BeforeAll
    static void servers() {
        replicas = Replicas.start("east", "theirs");
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
        theirs = replicas.subscriber("theirs");
        desk = new RollOutDesk(folder).targets(replicas.settingsFile());
        desk.answer(0, "migrate");
        replicas.connect();
    }

    private static List<String> columns(TestDatabase database) {
        return database.queryStrings(COLUMNS);
    }

    @Test
    void status_shows_who_replicates_what_to_whom() {
        Answer status = desk.answer(0, "replication", "status");
        assertThat(status.out())
                .contains(
                        "Publisher main, PostgreSQL",
                        "public.listed",
                        "id, a",
                        "where (region = 'north'::text)",
                        "told by all columns",
                        "Subscriber east, PostgreSQL",
                        "birds_east",
                        "applying",
                        "no failures");
        // It can't be updated on the publisher, which is worth knowing before somebody tries.
        assertThat(status.err()).contains("public.keyless is published and has no replica identity");
        Answer json = desk.answer(0, "replication", "status", "--output", "json");
        assertThat(json.out())
                .contains(
                        "\"replication\" : {",
                        "\"activity\" : \"APPLYING\"",
                        "\"applyErrors\" : 0",
                        "\"state\" : \"r\"",
                        "REPLICATION_UNFIT");
    }

    @Test
    void verify_finds_what_a_subscriber_lacks() {
        replicas.everywhere("ALTER TABLE keyless ADD PRIMARY KEY (id)");
        assertThat(desk.answer(0, "replication", "verify").out()).contains("Fit: 2 subscribers");
        main.execute(
                "ALTER TABLE bird ADD COLUMN ring text",
                "ALTER TABLE nest ALTER COLUMN eggs TYPE bigint",
                "ALTER TABLE bird DROP COLUMN required",
                "CREATE TABLE lost (id int PRIMARY KEY)",
                "ALTER PUBLICATION birds ADD TABLE lost");
        assertThat(desk.answer(4, "replication", "verify").err())
                .contains(
                        "public.bird.ring is published, and east has no such column",
                        "public.nest.eggs is bigint on main and smallint on east",
                        "public.bird.required on east must have a value",
                        "public.lost is published by birds and not replicated to theirs, which has no such table");
    }

    @Test
    void check_tells_what_would_be_done_and_does_nothing() {
        desk.file("db/V_2.0_1.sql", ADD).file("db/V_2.0_2.sql", DROP);
        Answer check = desk.answer(0, "replication", "check");
        assertThat(check.out())
                .containsSubsequence(
                        "V_2.0_1.sql: subscribers first",
                        "new-column",
                        "V_2.0_2.sql: publisher first",
                        "column-dropped",
                        "1  east",
                        "main",
                        "when everything is applied there, run V_2.0_2.sql");
        assertThat(desk.answer(0, "replication", "migrate", "--dry-run").out()).isEqualTo(check.out());
        assertThat(columns(main)).contains("legacy").doesNotContain("ring");
        assertThat(columns(east)).contains("legacy").doesNotContain("ring");
        assertThat(desk.answer(0, "replication", "check", "--output", "json").out())
                .contains("\"order\" : \"PUBLISHER_FIRST\"", "\"rule\" : \"new-column\"", "\"action\" : \"RUN\"");
    }

    @Test
    void what_would_stop_replication_is_refused_with_how_to_write_it() {
        desk.file("db/V_2.0_1.sql", ADD).file("db/V_2.0_2.sql", "ALTER TABLE bird RENAME COLUMN note TO remark;\n");
        Answer refused = desk.answer(4, "replication", "migrate");
        assertThat(refused.err())
                .contains("REPLICATION_NEEDS_STEPS", "V_2.0_2.sql:1:1", "Add a column of the new name");
        assertThat(refused.out()).contains("Nothing was run on main and 2 subscribers.");
        assertThat(columns(east)).doesNotContain("ring");
    }

    @Test
    void a_subscriber_that_is_away_keeps_everything_as_it_is() {
        desk.file("db/V_2.0_1.sql", DROP);
        replicas.serverOf("east").kill();
        try {
            desk.answer(8, "replication", "migrate");
            assertThat(columns(main)).contains("legacy");
        } finally {
            replicas.serverOf("east").restart();
        }
        // A worker that has just begun answers for its position every ten seconds only, and a run waits for two of
        // these.
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> desk.answer(0, "replication", "migrate"));
        assertThat(columns(east)).doesNotContain("legacy");
    }

    @Test
    void a_copy_that_can_never_come_to_an_end_stops_the_roll_out_at_once() {
        desk.file("db/V_2.0_1.sql", ADD);
        // As east is after a kill at the end of a copy: the copy's place is there, the note that it has ended isn't.
        east.execute(
                "INSERT INTO pg_replication_origin SELECT 1 + (SELECT max(o.roident::int) FROM pg_replication_origin o),"
                        + " format('pg_%s_%s', srsubid, srrelid) FROM pg_subscription_rel"
                        + " WHERE srrelid = 'northern'::regclass",
                "UPDATE pg_subscription_rel SET srsubstate = 'f', srsublsn = NULL"
                        + " WHERE srrelid = 'northern'::regclass");
        assertThat(desk.answer(5, "replication", "migrate", "--wait-at-most", "60s")
                        .err())
                .contains(
                        "REPLICATION_STOPPED",
                        "The copy of [public.northern] on east can't come to an end",
                        "Drop the subscription birds_east on east");
        assertThat(columns(main)).doesNotContain("ring");
    }

    @Test
    void a_subscription_that_stands_still_stops_the_roll_out_before_the_publisher() {
        desk.file("db/V_2.0_1.sql", DROP);
        east.execute("ALTER SUBSCRIPTION birds_east DISABLE");
        Answer stopped = desk.answer(5, "replication", "migrate");
        assertThat(stopped.err()).contains("REPLICATION_STOPPED", "birds_east on east is disabled");
        assertThat(columns(main)).contains("legacy");
        east.execute("ALTER SUBSCRIPTION birds_east ENABLE");
        desk.answer(0, "replication", "migrate");
        assertThat(columns(east)).doesNotContain("legacy");
    }

    @Test
    void a_subscription_that_fails_stops_the_roll_out() {
        desk.file("db/V_2.0_1.sql", ADD);
        east.execute("INSERT INTO nest VALUES (1, 1, 'taken', 1)");
        main.execute("INSERT INTO nest VALUES (1, 1, 'first', 1)");
        await().until(() -> replicas.failures("east") > 0);
        assertThat(desk.answer(5, "replication", "migrate", "--wait-at-most", "2s")
                        .err())
                .contains("REPLICATION_STOPPED");
        assertThat(columns(main)).doesNotContain("ring");
        east.execute("DELETE FROM nest");
        desk.answer(0, "replication", "migrate");
        assertThat(columns(main)).contains("ring");
        assertThat(east.queryStrings("SELECT place FROM nest")).containsExactly("first");
    }

    @Test
    void a_subscriber_that_is_behind_is_waited_for_and_not_changed_before() throws SQLException {
        desk.file("db/V_2.0_1.sql", DROP);
        try (Connection connection = east.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE nest IN ACCESS EXCLUSIVE MODE");
            main.execute("INSERT INTO nest VALUES (7, 1, 'x', 1)");
            Answer stopped = desk.answer(5, "replication", "migrate", "--wait-at-most", "2s");
            assertThat(stopped.err()).contains("has not applied everything up to");
            assertThat(columns(main)).contains("legacy");
            assertThat(columns(east)).contains("legacy");
        }
        desk.answer(0, "replication", "migrate");
        assertThat(columns(east)).doesNotContain("legacy");
        assertThat(replicas.failures("east")).isZero();
    }

    @Test
    void owners_are_given_a_file_and_waited_for() throws IOException {
        desk.targets(replicas.settingsFile("theirs"))
                .file("db/V_2.0_1.sql", ADD + "ALTER TYPE mood ADD VALUE 'odd';\n")
                .file("db/V_2.0_2.sql", "-- turnstone: publish=birds\nCREATE TABLE egg (id int PRIMARY KEY);\n");
        Answer awaited = desk.answer(3, "replication", "migrate", "--wait-at-most", "1s");
        assertThat(awaited.err())
                .contains("REPLICATION_AWAITED", "the column public.bird.ring, text", "the value odd of the type");
        assertThat(columns(main)).doesNotContain("ring");
        assertThat(columns(theirs)).doesNotContain("ring");

        Path file = desk.path("hand-over/theirs-2.0_2.sql");
        assertThat(Files.readString(file)).contains(ADD.strip(), "CREATE TABLE egg");
        run(file, theirs);
        try (JavaProcess going = desk.start("replication", "migrate")) {
            Path refresh = desk.path("hand-over/theirs-refresh-birds_theirs.sql");
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(refresh));
            run(refresh, theirs);
            assertThat(going.waitFor(Duration.ofSeconds(60))).as(going.stderr()).isZero();
        }
        main.execute("INSERT INTO egg VALUES (5)");
        replicas.awaitApplied();
        assertThat(theirs.queryStrings("SELECT id FROM egg")).containsExactly("5");
        assertThat(east.queryStrings("SELECT id FROM egg")).containsExactly("5");
        assertThat(theirs.queryStrings("SELECT to_regclass('databasechangelog') IS NOT NULL"))
                .as("it was migrated before it was theirs")
                .containsExactly("t");
    }

    private static void run(Path file, TestDatabase database) throws IOException {
        for (String statement : Files.readString(file).split(";\n")) {
            if (!statement.isBlank()) {
                database.execute(statement);
            }
        }
    }

    @Test
    void a_publication_of_all_tables_is_refused_because_of_the_histories() {
        main.execute("CREATE PUBLICATION everything FOR ALL TABLES");
        desk.file("db/V_2.0_1.sql", ADD);
        assertThat(desk.answer(4, "replication", "migrate").err())
                .contains("REPLICATION_UNFIT", "public.databasechangelog", "Each server must have its own");
    }

    @Test
    void authors_of_liquibase_changelogs_say_it_in_comments() {
        String head = "--liquibase formatted sql\n";
        desk.file(
                "more.sql",
                head + "--changeset ann:1\n--comment turnstone: replication=independent\nDO 'BEGIN END';\n"
                        + "--changeset ann:2\nALTER TABLE bird ADD COLUMN ring text;\n");
        desk.answer(0, "replication", "migrate", "more.sql");
        assertThat(columns(main)).contains("ring");
        assertThat(columns(east)).contains("ring");
    }

    @Test
    void targets_without_their_roles_are_a_mistake() {
        desk.targets(replicas.settingsFile().stream()
                .map(line -> line.replace("role: publisher", "role: subscriber"))
                .toList());
        assertThat(desk.answer(2, "replication", "status").err())
                .contains("REPLICATION_ROLES", "0 with the role of the publisher and 3 with that of a subscriber");
        desk.targets(replicas.settingsFile().stream()
                .map(line -> line.replace("role: publisher", "role: boss"))
                .toList());
        assertThat(desk.answer(2, "replication", "status").err()).contains("the role 'boss'", "foreign-subscriber");
    }

    @Test
    void a_changeset_in_parts_goes_on_where_it_stopped_and_leaves_one_row() throws SQLException {
        desk.file(
                "db/V_2.0_1.sql",
                "-- turnstone: replication=split\n" + ADD + "INSERT INTO nest VALUES (9, 1, 'once', 1);\n"
                        + "UPDATE nest SET eggs = eggs + 1;\n" + DROP);
        try (Connection connection = east.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE nest IN ACCESS EXCLUSIVE MODE");
            Answer stopped = desk.answer(5, "replication", "migrate", "--wait-at-most", "2s");
            assertThat(stopped.out()).contains("next on main: run statement 3 of V_2.0_1.sql");
        }
        assertThat(main.queryStrings("SELECT count(*) FROM turnstone_owners")).containsExactly("2");
        assertThat(desk.answer(0, "replication", "migrate").out()).contains("Done:");
        replicas.awaitApplied();
        for (TestDatabase database : List.of(main, east, theirs)) {
            assertThat(columns(database)).contains("ring").doesNotContain("legacy");
            assertThat(database.queryStrings("SELECT eggs FROM nest")).containsExactly("2");
            assertThat(database.queryStrings("SELECT count(*) FROM databasechangelog WHERE id = '2.0_1'"))
                    .containsExactly("1");
            assertThat(database.queryStrings("SELECT item FROM turnstone_owners"))
                    .isEmpty();
        }
        assertThat(replicas.failures("east")).isZero();
    }

    @Test
    void status_shows_the_others_when_a_subscriber_cannot_be_asked() {
        desk.targets(replicas.settingsFile().stream()
                .map(line -> line.replace(east.url(), east.atPort(1).url()))
                .toList());
        Answer status = desk.answer(8, "replication", "status");
        assertThat(status.out())
                .contains("Publisher main, PostgreSQL", "Subscriber theirs, PostgreSQL", "birds_theirs")
                .contains("Subscriber east, subscriber: can't be asked");
        assertThat(status.err()).contains("CANNOT_CONNECT: east: ").doesNotContain("is of no subscriber");
        assertThat(desk.answer(8, "replication", "status", "--output", "json").out())
                .containsPattern("\"absent\" : \\[ ?\\s*\"east\"");
        assertThat(desk.answer(4, "replication", "verify").err()).contains("CANNOT_CONNECT: east: ");
        assertThat(desk.answer(8, "replication", "check").err()).contains("CANNOT_CONNECT: east: ");
    }

    @Test
    void owners_are_asked_again_though_all_servers_of_ours_are_done() throws IOException {
        desk.targets(replicas.settingsFile("east", "theirs")).file("db/V_2.0_1.sql", DROP);
        desk.answer(3, "replication", "migrate", "--wait-at-most", "1s");
        assertThat(columns(main)).doesNotContain("legacy");
        assertThat(desk.answer(3, "replication", "migrate", "--wait-at-most", "1s")
                        .err())
                .contains("REPLICATION_AWAITED", "no column public.bird.legacy");
        run(desk.path("hand-over/east-2.0_1.sql"), east);
        desk.answer(3, "replication", "migrate", "--wait-at-most", "1s");
        run(desk.path("hand-over/theirs-2.0_1.sql"), theirs);
        assertThat(desk.answer(0, "replication", "migrate").out()).contains("Done: 1 step");
        assertThat(desk.answer(0, "replication", "migrate").out()).contains("Nothing to do");
        assertThat(main.queryStrings("SELECT item FROM turnstone_owners")).isEmpty();
    }
}
