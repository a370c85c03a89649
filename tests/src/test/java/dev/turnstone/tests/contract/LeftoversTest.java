package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Outcome;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TcpProxy;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What statements of PostgreSQL leave that stand outside of transactions, when they fail or are cut short. */
class LeftoversTest {
    private static final String INDEXES = "SELECT i.relname, x.indisvalid FROM pg_index x JOIN pg_class i"
            + " ON i.oid = x.indexrelid WHERE x.indrelid = 'crew'::regclass ORDER BY 1";

    @TempDir
    Path folder;

    private Project project;
    private TestDatabase database;
    private final RecordingListener heard = new RecordingListener();

    @BeforeEach
    void open() {
        database = Servers.fresh(Product.POSTGRESQL).execute("CREATE TABLE crew (n int, name text)");
        project = new Project(folder).write("V_1_A.sql", "INSERT INTO crew VALUES (1, 'Ada'), (1, 'Bo');");
        project.on(database).baseline(dev.turnstone.Version.of("0.9")).orThrow();
        project.on(database).migrate().orThrow();
    }

    private Outcome migrate() {
        return project.on(database).with(heard).migrate();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE UNIQUE INDEX CONCURRENTLY crew_n ON crew (n)",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS crew_n ON public.crew (n)",
                "create /* for \"speed\" */ unique index concurrently \"crew_n\"on only crew(n)",
                "CREATE UNIQUE INDEX CONCURRENTLY ON crew (n)"
            })
    void an_index_that_fails_on_duplicates_leaves_nothing_and_is_built_once_they_are_gone(String statement) {
        project.write("V_2_A.sql", statement + ";");
        assertThat(assertThat(migrate()).failedAt("V_2_A.sql").state()).isEqualTo(new DatabaseState.RolledBack());
        assertThat(database.queryStrings(INDEXES)).isEmpty();
        assertThat(heard.lines()).anyMatch(line -> line.startsWith("notice: Removed what an unfinished statement"));

        database.execute("UPDATE crew SET n = 2 WHERE name = 'Bo'");
        assertThat(migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings(INDEXES)).hasSize(1).allMatch(index -> index.endsWith(" | t"));
    }

    @Test
    void an_invalid_index_of_that_name_is_never_taken_for_a_good_one() {
        tryToExecute("CREATE UNIQUE INDEX CONCURRENTLY crew_n ON crew (n)");
        assertThat(database.queryStrings(INDEXES)).containsExactly("crew_n | f");

        project.write("V_2_A.sql", "CREATE INDEX CONCURRENTLY IF NOT EXISTS crew_n ON crew (n);");
        assertThat(migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings(INDEXES)).containsExactly("crew_n | t");
    }

    private void tryToExecute(String statement) {
        try {
            database.execute(statement);
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("could not create unique index");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY crew_name ON crew (lower(name))",
                "CREATE INDEX CONCURRENTLY ON crew (lower(name))"
            })
    void an_index_whose_building_is_cut_short_is_built_anew(String statement) throws Exception {
        project.write("V_2_A.sql", statement + ";");
        try (Connection other = holdingTheTable()) {
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(this::migrate);
            await().until(() -> database.queryStrings(INDEXES).size() == 1);
            Servers.shared(Product.POSTGRESQL)
                    .asAdmin(database)
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE query LIKE 'CREATE INDEX CONC%' AND datname = current_database()");
            assertThat(run.get(20, TimeUnit.SECONDS).endedWith(ErrorCode.CONNECTION_LOST))
                    .isTrue();
            other.rollback();
        }
        assertThat(database.queryStrings(INDEXES)).singleElement().asString().endsWith(" | f");

        assertThat(migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings(INDEXES)).singleElement().asString().endsWith(" | t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY crew_name ON crew (lower(name), n DESC) WHERE n > 0",
                "CREATE INDEX CONCURRENTLY ON crew USING hash (name) WITH (fillfactor = 70)"
            })
    void an_index_that_was_built_though_nobody_heard_of_it_is_not_built_again(String statement) throws Exception {
        project.write("V_2_A.sql", statement + ";");
        buildWithoutAnAnswer();
        String built = database.queryStrings(INDEXES + ", x.indexrelid").get(0);

        assertThat(migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings(INDEXES + ", x.indexrelid")).containsExactly(built);
        assertThat(heard.lines()).anyMatch(line -> line.contains("is done already"));
    }

    @Test
    void an_index_that_somebody_else_has_made_meanwhile_is_a_question() throws Exception {
        project.write("V_2_A.sql", "CREATE INDEX CONCURRENTLY crew_name ON crew (name);");
        buildWithoutAnAnswer();
        database.execute("DROP INDEX crew_name", "CREATE INDEX crew_name ON crew (name DESC)");

        assertThat(assertThat(migrate()).failedAt("V_2_A.sql").problem().code())
                .isEqualTo(ErrorCode.STEP_OUTCOME_UNKNOWN);
    }

    /** The statement runs to its end, and the connection breaks before its answer arrives. */
    private void buildWithoutAnAnswer() throws Exception {
        try (TcpProxy network = TcpProxy.to(Servers.shared(Product.POSTGRESQL).port());
                Connection other = holdingTheTable()) {
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(
                    project.on(database.atPort(network.port())).with(heard)::migrate);
            await().until(() -> database.queryStrings(INDEXES).size() == 1);
            network.hold();
            other.rollback();
            await().until(() -> database.queryStrings(INDEXES).get(0).endsWith(" | t"));
            network.cut();
            network.release();
            assertThat(run.get(20, TimeUnit.SECONDS).endedWith(ErrorCode.CONNECTION_LOST))
                    .isTrue();
        }
    }

    private Connection holdingTheTable() throws Exception {
        Connection other = database.connect();
        other.setAutoCommit(false);
        other.createStatement().execute("UPDATE crew SET name = name");
        return other;
    }

    @Test
    void an_index_is_built_while_another_client_reads_and_keeps_its_snapshot() throws Exception {
        project.write("V_2_A.sql", "CREATE INDEX CONCURRENTLY crew_name ON crew (name);");
        try (Connection reader = database.connect()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reader.createStatement().executeQuery("SELECT count(*) FROM crew");
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(this::migrate);
            Thread.sleep(Duration.ofSeconds(4).toMillis());
            assertThat(run).isNotDone();
            reader.rollback();
            assertThat(run.get(20, TimeUnit.SECONDS)).didExactly("V_2_A.sql");
        }
        assertThat(heard.lines())
                .anyMatch(line -> line.matches("progress: waiting for session \\d+ of user \\w+ \\(idle in transaction,"
                        + " in a transaction for \\d+ s\\): SELECT count.*"))
                .noneMatch(line -> line.contains("tried again"));
    }

    @Test
    void what_a_reindexing_left_is_removed_before_the_next() {
        database.execute("CREATE INDEX crew_name ON crew (name)");
        // An index as REINDEX CONCURRENTLY leaves it when it ends before the swap.
        tryToExecute("CREATE UNIQUE INDEX CONCURRENTLY crew_name_ccnew ON crew (n)");
        tryToExecute("CREATE UNIQUE INDEX CONCURRENTLY crew_name_ccold1 ON crew (n)");
        tryToExecute("CREATE UNIQUE INDEX CONCURRENTLY other_ccnew ON crew (n)");

        project.write("V_2_A.sql", "REINDEX (VERBOSE) INDEX CONCURRENTLY crew_name;", "VACUUM crew;");
        assertThat(migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings(INDEXES)).containsExactly("crew_name | t", "other_ccnew | f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABLE CONCURRENTLY public.crew", "SCHEMA CONCURRENTLY public"})
    void so_it_is_for_tables_and_schemas(String what) {
        database.execute("CREATE INDEX crew_name ON crew (name)");
        tryToExecute("CREATE UNIQUE INDEX CONCURRENTLY crew_name_ccnew ON crew (n)");
        project.write("V_2_A.sql", "REINDEX " + what + ";");
        assertThat(migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings(INDEXES)).containsExactly("crew_name | t");
    }

    @Test
    void a_drop_that_is_cut_short_is_finished() throws Exception {
        database.execute("CREATE INDEX crew_name ON crew (name)");
        project.write("V_2_A.sql", "DROP INDEX CONCURRENTLY crew_name;");
        try (Connection other = holdingTheTable()) {
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(this::migrate);
            await().until(() -> database.queryStrings(INDEXES).get(0).endsWith(" | f"));
            Servers.shared(Product.POSTGRESQL)
                    .asAdmin(database)
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE query LIKE 'DROP INDEX CONC%' AND datname = current_database()");
            run.get(20, TimeUnit.SECONDS);
            other.rollback();
        }
        assertThat(migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings(INDEXES)).isEmpty();
    }

    @Test
    void a_detaching_that_is_cut_short_is_finalised() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(database.majorVersion() >= 14, "from PostgreSQL 14 on");
        database.execute(
                "CREATE TABLE log (n int) PARTITION BY RANGE (n)",
                "CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (1) TO (2)");
        project.write("V_2_A.sql", "ALTER TABLE log DETACH PARTITION log_1 CONCURRENTLY;");
        String pending = "SELECT inhdetachpending FROM pg_inherits WHERE inhrelid = 'log_1'::regclass";
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT * FROM log");
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(this::migrate);
            await().until(() -> database.queryStrings(pending).contains("t"));
            Servers.shared(Product.POSTGRESQL)
                    .asAdmin(database)
                    .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE query LIKE 'ALTER TABLE log DETACH%' AND datname = current_database()");
            run.get(20, TimeUnit.SECONDS);
            other.rollback();
        }
        assertThat(migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings(pending)).isEqualTo(List.of());
    }
}
