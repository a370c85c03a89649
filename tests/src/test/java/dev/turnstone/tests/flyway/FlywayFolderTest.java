package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.Version;
import dev.turnstone.apply.Outcome;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.state.IgnorePattern;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Step;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.processes.FlywayService;
import dev.turnstone.tests.processes.ToolJvm;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a Flyway folder here, and what Flyway says to it afterwards. */
class FlywayFolderTest {
    @TempDir
    Path folder;

    private FlywayProject project;

    @BeforeEach
    void write() {
        project = new FlywayProject(folder, Map.of())
                .file("V1__one.sql", "create table one (id int);\n")
                .file("V2__two.sql", "create table two (id int);\n");
    }

    @ParameterizedTest
    @EnumSource
    void what_Flyway_has_migrated_is_current(Product product) {
        TestDatabase database = Servers.fresh(product);
        succeeds(project.theirs(database, "migrate"));

        Plan plan = project.ours(database).status().plan();

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.isCurrent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_undo_leaves_a_version_that_both_find_pending(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.file("U2__two.sql", "drop table two;\n");
        succeeds(project.theirs(database, "migrate"));

        project.ours(database).rollback(new Goal.Reach.Count(1)).orThrow();

        assertThat(project.ourInfo(database)).anyMatch(line -> line.endsWith("|Pending"));
        assertThat(project.theirInfo(database)).anyMatch(line -> line.endsWith("|Deleted"));
        succeeds(project.theirs(database, "migrate"));
        assertThat(project.ours(database).status().plan().isCurrent()).isTrue();
        assertThat(database.queryStrings("select count(*) from two")).containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource
    void what_only_made_new_things_is_taken_back_without_a_script(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.file(
                "V3__three.sql",
                "create table three (id int);\ninsert into three values (1);\ncreate index three_id on three (id);\n"
                        + "create index one_id on one (id);\ncreate view seen as select id from three;\n");
        project.ours(database).migrate().orThrow();

        project.ours(database).rollback(new Goal.Reach.ToTag("1")).orThrow();

        project.ours(database).migrate().orThrow();
        assertThat(database.queryStrings("select count(*) from seen")).containsExactly("1");
        database.release();
        assertThat(project.theirs(database, "validate").printed()).isEmpty();
    }

    @Test
    void what_did_more_is_not_taken_back_without_a_script() {
        TestDatabase database = Servers.fresh(Product.H2);
        project.file("V3__rows.sql", "insert into one values (1);\n");
        project.ours(database).migrate().orThrow();

        Plan plan = project.ours(database).planRollback(new Goal.Reach.UpTo(Version.of("1")));

        assertThat(plan.errors()).singleElement().extracting(Problem::code).isEqualTo(ErrorCode.UNDO_MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2", "HSQLDB"})
    void a_failure_is_recorded_and_gone_on_with_at_its_statement(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.file(
                "V3__three.sql",
                "create table three (id int);\ncreate table one (id int);\ncreate table four (id int);\n");

        Outcome failed = project.ours(database).migrate();

        assertThat(failed).isInstanceOf(Outcome.Failed.class);
        assertThat(project.theirInfo(database)).anyMatch(line -> line.startsWith("3|") && line.endsWith("|Failed"));
        assertThat(project.theirs(database, "migrate").printed()).contains("failed migration to version 3");

        project.file(
                "V3__three.sql",
                "create table three (id int);\ncreate table other (id int);\ncreate table four (id int);\n");
        project.ours(database).migrate().orThrow();

        assertThat(project.theirs(database, "validate").printed()).isEmpty();
        assertThat(FlywayProject.rows(database))
                .filteredOn(row -> row.contains("three"))
                .hasSize(1);
        assertThat(database.queryStrings("select count(*) from four")).containsExactly("0");
    }

    @Test
    void an_index_is_built_concurrently_without_waiting_for_ourselves() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        project.file("V3__index.sql", "create index concurrently one_id on one (id);\n");

        project.ours(database).migrate().orThrow();

        assertThat(project.theirs(database, "validate").printed()).isEmpty();
        assertThat(project.theirInfo(database)).allMatch(line -> line.endsWith("|Success"));
    }

    @Test
    void callbacks_are_run_in_their_places_and_never_pending() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        TestDatabase theirs = Servers.fresh(Product.POSTGRESQL);
        project.file(
                        "beforeMigrate.sql",
                        "create table if not exists said (n serial, what text);\ninsert into said (what) values ('before');\n")
                .file("beforeEachMigrate.sql", "insert into said (what) values ('each');\n")
                .file("afterEachMigrate__b.sql", "insert into said (what) values ('behind b');\n")
                .file("afterEachMigrate__a.sql", "insert into said (what) values ('behind a');\n")
                .file("afterVersioned.sql", "insert into said (what) values ('versioned');\n")
                .file("beforeRepeatables.sql", "insert into said (what) values ('repeatables');\n")
                .file("afterMigrateApplied.sql", "insert into said (what) values ('applied');\n")
                .file("afterMigrate.sql", "insert into said (what) values ('after');\n")
                .file("R__again.sql", "select 1;\n");

        for (int i = 0; i < 2; i++) {
            project.ours(database).migrate().orThrow();
            succeeds(project.theirs(theirs, "migrate"));
        }

        String said = "select what from said order by n";
        assertThat(database.queryStrings(said)).isEqualTo(theirs.queryStrings(said));
        assertThat(FlywayProject.rows(database)).isEqualTo(FlywayProject.rows(theirs));
        assertThat(project.ours(database).status().plan().isCurrent()).isTrue();
    }

    @Test
    void what_is_edited_passed_over_or_gone_is_refused_and_repaired_as_by_Flyway() {
        TestDatabase ours = Servers.fresh(Product.H2);
        TestDatabase theirs = Servers.fresh(Product.H2);
        project.file("V4__four.sql", "create table four (id int);\n")
                .file("V5__five.sql", "create table five (id int);\n");
        succeeds(project.theirs(ours, "migrate"));
        succeeds(project.theirs(theirs, "migrate"));
        project.file("V2__two.sql", "create table two (id bigint);\n")
                .file("V3__late.sql", "create table late (id int);\n")
                .without("V4__four.sql");

        assertThat(project.ours(ours).status().plan().errors())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(ErrorCode.CHECKSUM_CHANGED, ErrorCode.OUT_OF_ORDER, ErrorCode.FILE_GONE);
        assertThat(project.theirs(theirs, "validate").success()).isFalse();

        project.ours(ours).repair(new Repair.AcceptFiles()).orThrow();
        succeeds(project.theirs(theirs, "repair"));
        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));

        project.ours(ours, Rules.USUAL.in(Rules.Order.OUT_OF_ORDER)).migrate().orThrow();
        succeeds(project.theirs(theirs, "migrate", "outOfOrder=true"));
        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
        assertThat(project.ourInfo(ours)).isEqualTo(shortened(project.theirInfo(ours)));
    }

    @Test
    void a_database_that_is_ahead_is_let_pass_unless_nothing_is_ignored() {
        TestDatabase database = Servers.fresh(Product.H2);
        project.ours(database).migrate().orThrow();
        project.without("V2__two.sql");

        assertThat(project.ours(database).status().plan().errors()).isEmpty();
        assertThat(project.ours(database, Rules.USUAL.ignoring(List.of()))
                        .status()
                        .plan()
                        .errors())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.DATABASE_AHEAD);
        assertThat(IgnorePattern.parse("versioned:future")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_baseline_is_the_row_that_Flyway_writes(Product product) {
        TestDatabase ours = Servers.fresh(product).execute("create table old (id int)");
        TestDatabase theirs = Servers.fresh(product).execute("create table old (id int)");
        assertThat(project.ours(ours).status().plan().errors())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.HISTORY_MISSING);

        project.ours(ours).baseline(Version.of("1")).orThrow();
        succeeds(project.theirs(theirs, "baseline"));

        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
        project.ours(ours).migrate().orThrow();
        succeeds(project.theirs(theirs, "migrate"));
        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
        assertThat(project.ourInfo(ours)).isEqualTo(shortened(project.theirInfo(ours)));
    }

    @Test
    void a_schema_without_history_is_adopted_by_a_run_that_is_told_so() {
        TestDatabase ours = Servers.fresh(Product.POSTGRESQL).execute("create table one (id int)");
        TestDatabase theirs = Servers.fresh(Product.POSTGRESQL).execute("create table one (id int)");

        project.ours(ours, Rules.USUAL.adopting(FlywayVersion.of("1")))
                .migrate()
                .orThrow();
        succeeds(project.theirs(theirs, "migrate", "baselineOnMigrate=true"));

        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
    }

    @Test
    void a_run_goes_as_far_as_a_word_says() {
        project.file("V3__three.sql", "create table three (id int);\n").file("R__r.sql", "select 1;\n");

        assertThat(steps("next")).containsExactly("V1__one.sql");
        assertThat(steps("current")).containsExactly("R__r.sql");
        assertThat(steps("2")).containsExactly("V1__one.sql", "V2__two.sql", "R__r.sql");
        assertThat(steps("2.5?")).containsExactly("V1__one.sql", "V2__two.sql", "R__r.sql");
        assertThat(steps("latest")).hasSize(4);
        assertThat(plan("2.5").errors())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ErrorCode.VERSION_UNKNOWN);
    }

    @Test
    void the_environment_is_called_as_Flyway_calls_it() {
        TestDatabase ours = Servers.fresh(Product.POSTGRESQL);
        TestDatabase theirs = Servers.fresh(Product.POSTGRESQL);
        project.file("R__r.sql", "select '${flyway:environment}';\n");

        project.ours(ours).migrate().orThrow();
        succeeds(project.theirs(theirs, "migrate"));

        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
    }

    @Test
    void the_next_one_is_one_as_with_Flyway() {
        TestDatabase ours = Servers.fresh(Product.POSTGRESQL);
        TestDatabase theirs = Servers.fresh(Product.POSTGRESQL);
        project.file("R__r.sql", "select 1;\n");

        for (int i = 0; i < 4; i++) {
            project.ours(ours)
                    .migrate(new Goal(new Goal.Reach.ToTag("next"), Goal.Order.STRICT))
                    .orThrow();
            succeeds(project.theirs(theirs, "migrate", "target=next"));
            assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
        }
    }

    private List<String> steps(String word) {
        return plan(word).steps().stream().map(Step::name).toList();
    }

    private Plan plan(String word) {
        return project.ours(Servers.fresh(Product.H2)).plan(new Goal(new Goal.Reach.ToTag(word), Goal.Order.STRICT));
    }

    @Test
    void picked_migrations_are_run_in_the_order_given() {
        TestDatabase database = Servers.fresh(Product.H2);
        project.file("R__some_view.sql", "select 1;\n");

        project.ours(database, Rules.USUAL.picking(List.of("some_view", "2")))
                .migrate()
                .orThrow();

        assertThat(FlywayProject.rows(database))
                .extracting(row -> row.split(" \\| ")[4])
                .endsWith("R__some_view.sql", "V2__two.sql");
    }

    @Test
    void what_is_picked_twice_or_again_is_run_once() {
        TestDatabase database = Servers.fresh(Product.H2);

        project.ours(database, Rules.USUAL.picking(List.of("1", "1.0")))
                .migrate()
                .orThrow();
        assertThat(FlywayProject.rows(database))
                .extracting(row -> row.split(" \\| ")[4])
                .containsOnlyOnce("V1__one.sql");

        Plan again = project.ours(database, Rules.USUAL.picking(List.of("1"))).plan();
        assertThat(again.problems()).isEmpty();
        assertThat(again.steps()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_Flyway_at_work_holds_us_and_we_hold_it(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        project.ours(database).migrate().orThrow();
        project.file("V3__slow.sql", product == Product.POSTGRESQL ? "select pg_sleep(4);\n" : "select sleep(4);\n");

        CompletableFuture<ToolJvm.Answer> theirs =
                CompletableFuture.supplyAsync(() -> project.theirs(database, "migrate"));
        Thread.sleep(2_000);
        assertThatThrownBy(() -> project.ours(database)
                        .with(Settings.DEFAULTS.withLockWait(Duration.ofMillis(300)))
                        .migrate())
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                .hasMessageContaining("session");
        succeeds(theirs.get(60, TimeUnit.SECONDS));
        assertThat(project.ours(database).status().plan().isCurrent()).isTrue();

        project.file("V4__slow.sql", product == Product.POSTGRESQL ? "select pg_sleep(4);\n" : "select sleep(4);\n");
        CompletableFuture<Outcome> ours = CompletableFuture.supplyAsync(project.ours(database)::migrate);
        Thread.sleep(1_500);
        ToolJvm.Answer waited = project.theirs(database, "migrate");
        ours.get(60, TimeUnit.SECONDS).orThrow();
        assertThat(waited.printed()).isEqualTo("0");
    }

    /** With a server between, since an embedded database has one process. */
    @Test
    void a_Flyway_at_work_on_H2_holds_us_and_we_hold_it() throws Exception {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        try {
            String url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/./db";
            Target target = JdbcTarget.of(url, "sa", "");
            project.file("V3__sleep.sql", "create alias sleep for 'java.lang.Thread.sleep(long)';\n");
            project.ours(target).migrate().orThrow();

            project.file("V4__slow.sql", "call sleep(4000);\n");
            CompletableFuture<ToolJvm.Answer> theirs = CompletableFuture.supplyAsync(
                    () -> FlywayService.shared(Product.H2).run(url, "sa", "", "filesystem:" + folder, "migrate"));
            Thread.sleep(2_000);
            assertThatThrownBy(() -> project.ours(target)
                            .with(Settings.DEFAULTS.withLockWait(Duration.ofMillis(300)))
                            .migrate())
                    .isInstanceOfSatisfying(
                            TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED));
            succeeds(theirs.get(60, TimeUnit.SECONDS));
            assertThat(project.ours(target).status().plan().isCurrent()).isTrue();

            project.file("V5__slow.sql", "call sleep(4000);\n");
            CompletableFuture<Outcome> ours = CompletableFuture.supplyAsync(project.ours(target)::migrate);
            Thread.sleep(1_500);
            ToolJvm.Answer beside =
                    FlywayService.shared(Product.H2).run(url, "sa", "", "filesystem:" + folder, "migrate");
            ours.get(60, TimeUnit.SECONDS).orThrow();
            assertThat(beside.printed()).doesNotStartWith("1");
            assertThat(project.ours(target).status().plan().isCurrent()).isTrue();
        } finally {
            server.stop();
        }
    }

    @Test
    void looking_writes_nothing() throws Exception {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        project.ours(database).status();
        project.ours(database).forPrinting().status();

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var tables = statement.executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
            tables.next();
            assertThat(tables.getInt(1)).isZero();
        }
    }

    private static void succeeds(ToolJvm.Answer answer) {
        assertThat(answer.success()).as(answer.printed()).isTrue();
    }

    private static List<String> shortened(List<String> infos) {
        return FlywayDifferentialTest.withoutTypes(infos);
    }
}
