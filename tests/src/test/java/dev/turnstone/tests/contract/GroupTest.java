package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.ErrorCode;
import dev.turnstone.Turnstone;
import dev.turnstone.Version;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TcpProxy;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routines that travel to PostgreSQL together end as if each had been sent by itself. */
class GroupTest {
    private static final String HISTORY =
            "SELECT id, author, filename, orderexecuted, exectype, md5sum, description, comments, liquibase"
                    + " FROM databasechangelog ORDER BY dateexecuted, orderexecuted";

    /** In one message all transactions begin at the same time, by the server's account. */
    private static final String NOTE_BEGIN = "INSERT INTO begun VALUES ('%s', now());";

    @TempDir
    Path folder;

    private Project project;
    private TestDatabase database;
    private final RecordingListener heard = new RecordingListener();

    @BeforeEach
    void open() {
        project = new Project(folder);
        database = Servers.fresh(Product.POSTGRESQL);
    }

    /** With this the driver cuts texts itself, so that each routine is sent alone. */
    private Turnstone singly(TestDatabase where) {
        JdbcTarget target =
                JdbcTarget.of(where.url() + "?preferQueryMode=extended", where.username(), where.password());
        return Turnstone.of(RoutineFolder.of(folder), target).with(Project.settings());
    }

    /** The same on another database, one by one: outcome, catalog, rows and history have to be the same. */
    private Outcome comparedWithSingly(Outcome together) {
        TestDatabase other = Servers.fresh(Product.POSTGRESQL);
        Outcome apart = singly(other).migrate();
        assertThat(told(together)).isEqualTo(told(apart));
        assertThat(Catalog.withData(database)).isEqualTo(Catalog.withData(other));
        assertThat(database.queryStrings(HISTORY)).isEqualTo(other.queryStrings(HISTORY));
        return together;
    }

    private static List<Object> told(Outcome outcome) {
        Object failure = outcome instanceof Outcome.Failed failed
                ? List.of(
                        failed.failure().step().name(),
                        failed.failure().state(),
                        failed.failure().statement(),
                        failed.failure().problem().toString())
                : "none";
        return List.of(
                outcome.getClass(),
                outcome.done().stream().map(done -> done.step().name()).toList(),
                failure);
    }

    private void writeTables(int count) {
        for (int i = 1; i <= count; i++) {
            project.write(
                    "V_1." + i + "_A.sql",
                    "CREATE TABLE t" + i + " (id integer PRIMARY KEY, name text);",
                    "CREATE INDEX t" + i + "_name ON t" + i + " (name);");
        }
    }

    @Test
    void a_thousand_routines_take_less_than_a_hundred_round_trips() {
        writeTables(1000);

        Outcome outcome;
        try (TcpProxy network = TcpProxy.to(Servers.shared(Product.POSTGRESQL).port())) {
            outcome = project.on(database.atPort(network.port())).migrate();
            assertThat(network.roundTrips()).isLessThanOrEqualTo(100);
        }

        assertThat(outcome.orThrow().done()).hasSize(1000);
        comparedWithSingly(outcome);
        project.on(database).requireCurrent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t1 VALUES (1, 'again');",
                "INSERT INTO t1 VALEUS (2);",
                "INSERT INTO child VALUES (1, 99);",
                "INSERT INTO nowhere VALUES (1);",
                "CREATE TABLE unfinished (id integer); INSERT INTO t1 VALUES (3),\n   (1/0);"
            })
    void a_failure_in_the_middle_is_that_of_a_routine_run_alone(String failing) {
        writeTables(30);
        project.write("V_1.2_B.sql", "INSERT INTO t1 VALUES (1, 'first');")
                .write(
                        "V_1.2_C.sql",
                        "CREATE TABLE child (id integer, parent integer REFERENCES t1 DEFERRABLE INITIALLY DEFERRED);")
                .write("V_1.9_B.sql", "-- a comment", "INSERT INTO t1 VALUES (7, 'x');", "  " + failing)
                .write("V_1.9_C.sql", "CREATE TABLE behind (id integer);");

        Outcome failed = comparedWithSingly(project.on(database).with(heard).migrate());

        assertThat(failed).failedAt("V_1.9_B.sql");
        assertThat(failed.done()).hasSize(11);
        project.write("V_1.9_B.sql", "INSERT INTO t1 VALUES (8, 'x');");
        assertThat(project.on(database).migrate().orThrow().done()).hasSize(23);
    }

    @Test
    void a_routine_with_a_transaction_of_its_own_has_its_message_alone() {
        project.write("V_1_A.sql", "CREATE TABLE begun (who text, at timestamptz);")
                .write("V_1_B.sql", NOTE_BEGIN.formatted("b"))
                .write("V_1_C.sql", NOTE_BEGIN.formatted("c"))
                .write("V_1_D.sql", "-- turnstone: transaction=own", NOTE_BEGIN.formatted("d"))
                .write("V_1_E.sql", NOTE_BEGIN.formatted("e"))
                .write("V_1_F.sql", NOTE_BEGIN.formatted("f"));

        project.on(database).migrate().orThrow();

        assertThat(database.queryStrings("SELECT string_agg(who, '' ORDER BY who) FROM begun GROUP BY at ORDER BY at"))
                .containsExactly("bc", "d", "ef");
    }

    @Test
    void scripts_that_change_the_session_stand_between_groups() {
        project.write("V_1_A.sql", "CREATE SCHEMA other;")
                .write("V_1_B.sql", "CREATE TABLE a (id integer);")
                .write(
                        "V_1_C.sql",
                        "SELECT pg_catalog.set_config('search_path', 'other', false);",
                        "CREATE TABLE b ();")
                .write("V_1_D.sql", "CREATE TABLE c (id integer);")
                .write("V_1_E.sql", "DO $$ BEGIN SET search_path = other; CREATE TABLE d (); END $$;")
                .write("V_1_F.sql", "CREATE TABLE e (id integer);", "CREATE INDEX CONCURRENTLY e_id ON e (id);")
                .write("V_1_G.sql", "CREATE TABLE f (id integer);");

        comparedWithSingly(project.on(database).migrate()).orThrow();

        assertThat(database.queryStrings("SELECT tablename FROM pg_tables WHERE schemaname = 'other' ORDER BY 1"))
                .containsExactly("b", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void texts_arrive_as_they_are_written(String standardStrings) {
        admin("ALTER DATABASE " + database.name() + " SET standard_conforming_strings = " + standardStrings);
        project.write("V_1_A.sql", "CREATE TABLE said (n serial, what text);")
                .write(
                        "V_1_B.sql",
                        "INSERT INTO said (what) VALUES ('O''Hara; \"x\" {d ''2020''} ? $1'); -- it's; done")
                .write("V_1_C.sql", "/* ; */ INSERT INTO said (what) VALUES ($$it's; \\ $x$ here$$)", "-- no delimiter")
                .write(
                        "V_1_D.sql",
                        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $f$ BEGIN RETURN 1; END; $f$;",
                        "CREATE RULE r AS ON DELETE TO said DO INSTEAD (SELECT 1; SELECT 2);")
                .write("V_1_E.sql", "-- nothing but a comment")
                .write(
                        "V_1_F.sql",
                        "INSERT INTO said (what) VALUES (E'back\\\\slash'), (U&'\\0041');",
                        "/* the end; */");
        if (standardStrings.equals("off")) {
            project.write("V_1_F.sql", "INSERT INTO said (what) VALUES ('back\\\\slash');");
        }
        boolean hasAtomicBodies = database.majorVersion() >= 14;
        project.write(
                "V_1_G.sql",
                hasAtomicBodies
                        ? "CREATE FUNCTION g() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END;"
                        : "-- PostgreSQL 13 has no atomic bodies");

        project.on(database).migrate().orThrow();

        assertThat(database.queryStrings("SELECT what FROM said ORDER BY n"))
                .startsWith("O'Hara; \"x\" {d '2020'} ? $1", "it's; \\ $x$ here", "back\\slash");
        assertThat(database.queryStrings("SELECT count(*) FROM databasechangelog"))
                .containsExactly("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "local", "off"})
    void the_sessions_own_kind_of_commit_is_what_scripts_see_and_what_is_left(String own) throws Exception {
        admin("ALTER DATABASE " + database.name() + " SET synchronous_commit = " + own);
        String note = "INSERT INTO seen SELECT current_setting('synchronous_commit');";
        project.write("V_1_A.sql", "CREATE TABLE seen (setting text);")
                .write("V_1_B.sql", note)
                .write("V_1_C.sql", note)
                .write("V_2_A.sql", note)
                .write("V_2_B.sql", "INSERT INTO nowhere VALUES (1);")
                .write("V_2_C.sql", note);
        try (OneConnection pool = new OneConnection(database, "?preferQueryMode=simple")) {
            Turnstone turnstone = Turnstone.of(RoutineFolder.of(folder), JdbcTarget.of(pool, "a pool"));

            assertThat(turnstone.migrate()).failedAt("V_2_B.sql");
            assertThat(commitSetting(pool)).isEqualTo(own + " of database");
            project.write("V_2_B.sql", "SELECT 1;");
            turnstone.migrate().orThrow();

            assertThat(commitSetting(pool)).isEqualTo(own + " of database");
        }
        assertThat(database.queryStrings("SELECT DISTINCT setting FROM seen")).containsExactly(own);
    }

    private static String commitSetting(OneConnection pool) throws Exception {
        try (var statement = pool.next().createStatement();
                var row = statement.executeQuery(
                        "SELECT setting || ' of ' || source FROM pg_settings" + " WHERE name = 'synchronous_commit'")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Too large for company: so many rows, something else after some of them. */
    private String[] rows(int count, String... others) {
        List<String> lines = new ArrayList<>(List.of("CREATE TABLE many (id integer PRIMARY KEY, name text);"));
        for (int i = 1; i <= count; i++) {
            lines.add("INSERT INTO many VALUES (" + i + ", 'row; number " + i + "');");
            if (i % (count / (others.length + 1)) == 0 && i / (count / (others.length + 1)) <= others.length) {
                lines.add(others[i / (count / (others.length + 1)) - 1]);
            }
        }
        return lines.toArray(String[]::new);
    }

    @Test
    void the_statements_of_a_large_script_travel_together_too() {
        project.write("V_1_A.sql", "CREATE SCHEMA other;")
                .write(
                        "V_1_B.sql",
                        rows(
                                20_000,
                                "SET LOCAL work_mem = '4MB'; SET search_path = other, public;",
                                "CREATE TABLE copied (id integer, name text);",
                                "COPY copied FROM STDIN;\n1\tone;\n2\t\\N\n\\.",
                                "DO $$ BEGIN INSERT INTO copied VALUES (3, current_schema); END $$;",
                                "SET standard_conforming_strings = off;",
                                "INSERT INTO copied VALUES (4, 'back\\slash');"))
                .write("V_1_C.sql", "CREATE TABLE here (id integer);");

        Outcome outcome;
        try (TcpProxy network = TcpProxy.to(Servers.shared(Product.POSTGRESQL).port())) {
            outcome = project.on(database.atPort(network.port())).migrate();
            assertThat(network.roundTrips()).isLessThan(100);
        }

        comparedWithSingly(outcome).orThrow();
        assertThat(database.queryStrings("SELECT name FROM other.copied ORDER BY id"))
                .containsExactly("one;", "null", "other", "backslash");
        assertThat(database.queryStrings("SELECT schemaname FROM pg_tables WHERE tablename = 'here'"))
                .containsExactly("public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO many VALUES (77, 'again');",
                "INSERT INTO many VALEUS (2);",
                "COPY many FROM STDIN;\n1\ttwice\n\\.",
                "SELECT 1 / 0;",
                "INSERT INTO many SELECT 0, 'x' FROM nowhere;",
                "ALTER TABLE many ADD CONSTRAINT late UNIQUE (name) DEFERRABLE INITIALLY DEFERRED;"
                        + " INSERT INTO many VALUES (-1, 'row; number 7');"
            })
    void a_failure_in_a_large_script_is_that_of_its_statement_alone(String failing) {
        project.write("V_1_A.sql", "CREATE TABLE first_one (id integer);")
                .write("V_1_B.sql", rows(4_000, failing))
                .write("V_1_C.sql", "CREATE TABLE behind (id integer);");

        assertThat(comparedWithSingly(project.on(database).migrate())).failedAt("V_1_B.sql");
    }

    @Test
    void a_data_source_whose_driver_cuts_texts_itself_is_served_one_by_one() throws Exception {
        project.write("V_1_A.sql", "CREATE TABLE begun (who text, at timestamptz);")
                .write("V_1_B.sql", NOTE_BEGIN.formatted("b"))
                .write("V_1_C.sql", NOTE_BEGIN.formatted("c"));
        try (OneConnection pool = new OneConnection(database)) {
            Turnstone.of(RoutineFolder.of(folder), JdbcTarget.of(pool, "a pool"))
                    .migrate()
                    .orThrow();
        }
        assertThat(database.queryStrings("SELECT count(DISTINCT at) FROM begun"))
                .containsExactly("2");
    }

    @Test
    void a_connection_cut_inside_a_group_leaves_what_the_history_says() throws Exception {
        writeTables(9);
        project.write("V_1.5_B.sql", "INSERT INTO t1 SELECT 5 FROM pg_sleep(3);")
                .write("V_1.5_C.sql", "INSERT INTO t1 VALUES (6);");

        Outcome outcome;
        try (TcpProxy network = TcpProxy.to(Servers.shared(Product.POSTGRESQL).port())) {
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(
                    project.on(database.atPort(network.port())).with(heard)::migrate);
            await().until(() -> !database.queryStrings(sleeping()).isEmpty());
            network.cut();
            outcome = run.get(20, TimeUnit.SECONDS);
        }

        Failure failure = assertThat(outcome)
                .afterDoing("V_1.1_A.sql", "V_1.2_A.sql", "V_1.3_A.sql", "V_1.4_A.sql", "V_1.5_A.sql")
                .failedAt("V_1.5_B.sql");
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(failure.state()).isEqualTo(new DatabaseState.Unknown(0));
        project.on(database).migrate().orThrow();
        assertThat(database.queryStrings("SELECT id FROM t1 ORDER BY 1")).containsExactly("5", "6");
        assertThat(database.queryStrings("SELECT count(*), count(DISTINCT id) FROM databasechangelog"))
                .containsExactly("11 | 11");
    }

    private static String sleeping() {
        return "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
    }

    /** Without the directive it could travel: in company, or all its statements together. */
    @ParameterizedTest
    @ValueSource(strings = {"INSERT INTO a VALUES (1);", "SET work_mem = '4MB'; INSERT INTO a VALUES (1);"})
    void the_rest_of_an_interrupted_routine_goes_alone(String beginning) {
        project.write("V_1_A.sql", "CREATE TABLE a (id integer);")
                .write("V_1_B.sql", "-- turnstone: transaction=none", beginning, "INSERT INTO later VALUES (2);")
                .write("V_1_C.sql", "INSERT INTO a VALUES (3);");
        assertThat(project.on(database).migrate()).afterDoing("V_1_A.sql").failedAt("V_1_B.sql");

        database.execute("CREATE TABLE later (id integer)");
        project.write("V_1_B.sql", "-- mended", beginning, "INSERT INTO later VALUES (2);");
        assertThat(project.on(database).migrate()).didExactly("V_1_B.sql", "V_1_C.sql");

        assertThat(database.queryStrings("SELECT id FROM a ORDER BY id")).containsExactly("1", "3");
        assertThat(database.queryStrings("SELECT id FROM later")).containsExactly("2");
        project.on(database).requireCurrent();
    }

    @Test
    void a_group_that_is_cancelled_ends_at_the_step_that_ran() throws Exception {
        writeTables(9);
        project.write("V_1.5_B.sql", "INSERT INTO t1 SELECT 5 FROM pg_sleep(60);");
        Cancellation cancellation = new Cancellation();

        CompletableFuture<Outcome> run =
                CompletableFuture.supplyAsync(project.on(database).with(cancellation)::migrate);
        await().until(() -> !database.queryStrings(sleeping()).isEmpty());
        cancellation.request();

        Failure failure = assertThat(run.get(15, TimeUnit.SECONDS))
                .afterDoing("V_1.1_A.sql", "V_1.2_A.sql", "V_1.3_A.sql", "V_1.4_A.sql", "V_1.5_A.sql")
                .failedAt("V_1.5_B.sql");
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
        project.write("V_1.5_B.sql", "INSERT INTO t1 VALUES (5);");
        assertThat(project.on(database).migrate().orThrow().done()).hasSize(5);
    }

    @Test
    void what_holds_up_a_group_is_told_with_the_steps_it_may_be() throws Exception {
        writeTables(3);
        project.write("V_1.2_B.sql", "INSERT INTO taken VALUES (1);");
        database.execute("CREATE TABLE taken (id integer)");
        project.on(database).baseline(Version.of("0")).orThrow();

        try (var other = database.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE taken");
            CompletableFuture<Outcome> run =
                    CompletableFuture.supplyAsync(project.on(database).with(heard)::migrate);
            await().until(() -> heard.lines().stream().anyMatch(line -> line.startsWith("progress: ")));
            other.rollback();
            run.get(15, TimeUnit.SECONDS).orThrow();
        }

        assertThat(heard.lines())
                .anyMatch(line -> line.startsWith("progress: one of V_1.1_A.sql to V_1.3_A.sql: waiting for session"));
    }

    private void admin(String statement) {
        Servers.shared(Product.POSTGRESQL).asAdmin(database).execute(statement);
    }
}
