package dev.turnstone.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.turnstone.Listener;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Step;
import dev.turnstone.tests.servers.DatabaseServer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is spared on PostgreSQL, and that nothing is lost by it: on a server that may log and crash. */
class PostgresCostTest {
    private static DatabaseServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        // Skips where this run isn't for PostgreSQL.
        Servers.shared(Product.POSTGRESQL);
        server = Servers.start(Product.POSTGRESQL);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_run_that_finds_nothing_to_do_says_two_statements_at_most() throws IOException {
        TestDatabase database = server.fresh();
        Project project = new Project(folder).writeCustomersAndOrders();
        project.on(database).migrate().orThrow();
        server.asAdmin(database).execute("ALTER DATABASE " + database.name() + " SET log_statement = 'all'");
        long before = statements();

        project.on(database).migrate().orThrow();
        long migrated = statements();
        project.on(database).requireCurrent();

        assertThat(migrated - before).isLessThanOrEqualTo(2);
        assertThat(statements() - migrated).isLessThanOrEqualTo(2);
    }

    private static long statements() throws IOException {
        try (var lines = Files.lines(server.folder().resolve("server.log"))) {
            return lines.filter(line -> line.contains("LOG:  statement:") || line.contains("LOG:  execute "))
                    .count();
        }
    }

    @Test
    void what_was_called_done_is_there_after_a_crash_of_the_server() throws Exception {
        int count = 400;
        Project project = new Project(folder);
        for (int i = 1; i <= count; i++) {
            project.write("V_" + i + "_A.sql", "CREATE TABLE t" + i + " (id integer PRIMARY KEY);");
        }
        for (int round = 0; round < 4; round++) {
            TestDatabase database = server.fresh();
            DoneListener told = new DoneListener();
            CompletableFuture<Outcome> run = CompletableFuture.supplyAsync(project.on(database)
                    .with(Project.settings().withConnectWait(Duration.ofSeconds(30)))
                    .with(told)::migrate);
            await().until(() -> !told.done.isEmpty());
            Thread.sleep(ThreadLocalRandom.current().nextInt(500));
            server.kill();
            List<String> toldByThen = List.copyOf(told.done);
            server.restart();

            Outcome outcome = run.get(60, TimeUnit.SECONDS);
            List<String> recorded = database.queryStrings("SELECT filename FROM databasechangelog");
            assertThat(recorded).containsAll(toldByThen).containsAll(names(outcome));
            assertThat(database.queryStrings("SELECT count(*) FROM pg_tables WHERE tablename ~ '^t[0-9]'"))
                    .containsExactly("" + recorded.size());
            assertThat(project.on(database).migrate().orThrow().done()).hasSize(count - recorded.size());
        }
    }

    private static List<String> names(Outcome outcome) {
        return outcome.done().stream().map(done -> done.step().name()).toList();
    }

    /** Notes what is called done while the run goes on. */
    private static final class DoneListener implements Listener {
        private final List<String> done = new CopyOnWriteArrayList<>();

        @Override
        public void stepDone(Step step, Duration took) {
            done.add(step.name());
        }
    }
}
