package dev.turnstone.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.turnstone.ErrorCode;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.boot.shop.Item;
import dev.turnstone.tests.boot.shop.Shop;
import dev.turnstone.tests.servers.Login;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What the start of an application does about its schema. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    private static final List<String> ITEM = List.of("1 | stone");
    private static final String ITEMS = "SELECT id, name FROM item";

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void a_stale_schema_is_told_in_a_warning_and_the_start_goes_on(Product product, CapturedOutput output) {
        TestDatabase database = Servers.fresh(product);

        Start.on(database).runAndClose();

        assertThat(output)
                .contains("WARN")
                .contains("A database schema upgrade is required")
                .contains("V_1.0_B.sql");
        assertThatThrownBy(() -> database.queryStrings(ITEMS)).hasMessageContainingAll("item");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void a_stale_schema_ends_the_start_with_the_remedy(Product product, CapturedOutput output) {
        Start start = Start.on(Servers.fresh(product)).with("turnstone.gate", "refuse");

        assertThat(refusalOf(start)).hasMessageStartingWith("A database schema upgrade is required");

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("UPGRADE_REQUIRED: A database schema upgrade is required")
                .contains(
                        "Run: this application once with turnstone.migrate-on-start=true, which migrates dataSource (jdbc:")
                .doesNotContain("turnstone migrate classpath:", "Or let the application run it");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void what_is_pending_is_run_before_jpa_looks_for_its_tables(Product product) {
        TestDatabase database = Servers.fresh(product);

        try (ConfigurableApplicationContext application = Start.on(database)
                .with("turnstone.migrate-on-start", "true")
                .with("spring.jpa.hibernate.ddl-auto", "validate")
                .run()) {
            var entities = application.getBean(EntityManagerFactory.class).createEntityManager();
            assertThat(entities.find(Item.class, 1L).name()).isEqualTo("stone");
            entities.close();
        }
    }

    @Test
    void the_command_leads_to_the_database_without_its_password(CapturedOutput output, @TempDir Path routines)
            throws IOException {
        Files.writeString(routines.resolve("V_1.0_A.sql"), "CREATE TABLE item (id INT);\n");
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        Start own = Start.on(database).with("turnstone.gate", "refuse").with("turnstone.schema", "the shop");
        Start login = Start.on(database)
                .with("turnstone.gate", "refuse")
                .with("turnstone.url", database.url())
                .with("turnstone.username", database.username())
                .with("turnstone.password", database.password());
        database.execute("CREATE SCHEMA \"the shop\"");

        String command = "turnstone migrate " + routines + " --url " + database.driverUrl() + " --username "
                + database.username();
        own.with("turnstone.changelog", routines.toString());
        login.with("turnstone.changelog", routines.toString());
        assertThat(refusalOf(own)).hasMessageContaining(command + " --schema 'the shop'");
        assertThat(refusalOf(login)).hasMessageContaining("turnstone migrate " + routines + " --url ");
        assertThat(output)
                .contains("Run: " + command)
                .contains("Or let the application run it when it starts: turnstone.migrate-on-start=true");
    }

    @Test
    void of_a_changelog_inside_the_application_it_is_said_what_runs_it_and_where() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        Start login = Start.on(database)
                .with("turnstone.gate", "refuse")
                .with("turnstone.url", database.url())
                .with("turnstone.username", database.username())
                .with("turnstone.password", database.password());

        assertThat(refusalOf(Start.on(database).with("turnstone.gate", "refuse")))
                .hasMessageContaining(
                        "which migrates dataSource (" + database.driverUrl() + " as " + database.username() + ")");
        assertThat(refusalOf(login)).hasMessageContaining("which migrates " + database.driverUrl());
    }

    @Test
    void a_login_that_is_refused_is_told_with_the_servers_words_and_where_the_password_is_from(CapturedOutput output) {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        Start pooled = Start.on(database)
                .with("spring.datasource.password", "wrong-4711")
                .with("spring.datasource.hikari.initialization-fail-timeout", "-1")
                .with("spring.datasource.hikari.connection-timeout", "1000");
        Start own = Start.on(database)
                .with("turnstone.url", database.url())
                .with("turnstone.username", database.username())
                .with("turnstone.password", "wrong-4711");

        assertThat(refusalOf(pooled))
                .hasMessageContaining("password authentication failed")
                .hasMessageContaining("User and password are those of the application's data source 'dataSource'.");
        assertThat(refusalOf(own)).hasMessageContaining("The password is from property turnstone.password.");
        assertThat(output).doesNotContain("wrong-4711");
    }

    @Test
    void routines_below_the_highest_one_are_pending_where_that_is_allowed(CapturedOutput output) {
        TestDatabase database = migrated(Servers.fresh(Product.POSTGRESQL), "db/next");
        database.execute("DELETE FROM databasechangelog WHERE id = '1.0_B'");
        Start start = Start.on(database).with("turnstone.changelog", "classpath:db/next");

        assertThat(refusalOf(start).code()).isEqualTo(ErrorCode.OUT_OF_ORDER);
        start.with("turnstone.out-of-order", "true").runAndClose();

        assertThat(output).contains("WARN", "A database schema upgrade is required");
    }

    @Test
    void the_gate_can_be_set_in_the_settings_file_and_in_the_environment(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("turnstone.yaml"), "gate: refuse\n");
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);

        assertThat(refusalOf(Start.on(database).with("turnstone.settings-file", file.toString()))
                        .code())
                .isEqualTo(ErrorCode.UPGRADE_REQUIRED);
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("TURNSTONE_GATE"), "refuse\n");
        assertThat(refusalOf(Start.on(database).inEnvironment("TURNSTONE_SECRETS_DIR", secrets.toString()))
                        .code())
                .isEqualTo(ErrorCode.UPGRADE_REQUIRED);
    }

    @Test
    void what_options_do_is_said_of_properties(CapturedOutput output) {
        Start nowhere = Start.on(Servers.fresh(Product.H2))
                .with("turnstone.url", "jdbc:postgresql://localhost:" + Servers.unusedPort() + "/shop");

        assertThat(refusalOf(nowhere).code()).isEqualTo(ErrorCode.CANNOT_CONNECT);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "turnstone.connect-wait gives a server time to start.");
    }

    @Test
    void a_current_schema_lets_a_strict_start_pass() {
        TestDatabase database = migrated(Servers.fresh(Product.POSTGRESQL));

        Start.on(database).with("turnstone.gate", "refuse").runAndClose();

        assertThat(database.queryStrings(ITEMS)).isEqualTo(ITEM);
    }

    @Test
    void a_waiting_start_goes_on_when_somebody_has_migrated(CapturedOutput output) {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        CompletableFuture<?> somebody = CompletableFuture.runAsync(() -> {
            await().until(() -> output.toString().contains("Waiting until these are run"));
            migrated(database);
        });

        Start.on(database)
                .with("turnstone.gate", "wait")
                .with("spring.jpa.hibernate.ddl-auto", "validate")
                .runAndClose();

        assertThat(somebody).succeedsWithin(Duration.ofSeconds(10));
        assertThat(database.queryStrings(ITEMS)).isEqualTo(ITEM);
    }

    @Test
    void a_waiting_start_gives_up_at_its_limit() {
        Start start = Start.on(Servers.fresh(Product.POSTGRESQL))
                .with("turnstone.gate", "wait")
                .with("turnstone.wait-at-most", "1s");

        assertThat(refusalOf(start).code()).isEqualTo(ErrorCode.UPGRADE_REQUIRED);
    }

    @Test
    void a_gate_that_is_off_looks_at_nothing(CapturedOutput output) {
        Start.on(Servers.fresh(Product.H2))
                .with("turnstone.gate", "off")
                .without("turnstone.changelog")
                .with("spring.flyway.enabled", "false")
                .with("spring.liquibase.enabled", "false")
                .runAndClose();

        assertThat(output).doesNotContain("upgrade is required");
    }

    @Test
    void without_a_changelog_the_start_ends_and_says_what_to_set(CapturedOutput output) {
        Start start = Start.on(Servers.fresh(Product.H2)).without("turnstone.changelog");

        assertThat(refusalOf(start)).hasMessageContaining("No changelog is named");
        assertThat(output).contains("Set turnstone.changelog").contains("turnstone.gate=off");
    }

    @Test
    void migrations_have_a_login_of_their_own() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        Login reader = database.createReadOnlyLogin().orElseThrow();

        Start.on(database)
                .with("spring.datasource.username", reader.username())
                .with("spring.datasource.password", reader.password())
                .with("turnstone.url", database.url())
                .with("turnstone.username", database.username())
                .with("turnstone.password", database.password())
                .with("turnstone.migrate-on-start", "true")
                .runAndClose();

        assertThat(database.queryStrings(ITEMS)).isEqualTo(ITEM);
    }

    @Test
    void a_login_without_a_url_is_an_error() {
        Start start = Start.on(Servers.fresh(Product.H2)).with("turnstone.username", "strong");

        assertThat(refusalOf(start))
                .hasMessageContaining("property turnstone.username")
                .hasMessageContaining("no URL");
    }

    @Test
    void a_database_that_a_newer_release_has_changed_is_let_pass_when_that_was_additive() {
        TestDatabase database = migrated(Servers.fresh(Product.POSTGRESQL), "db/next");

        assertThat(refusalOf(Start.on(database)).code()).isEqualTo(ErrorCode.DATABASE_AHEAD);
        Start.on(database).with("turnstone.ahead", "additive").runAndClose();
        Start.on(database)
                .with("turnstone.ahead", "additive")
                .with("turnstone.migrate-on-start", "true")
                .runAndClose();
    }

    @Test
    void a_liquibase_changelog_of_the_class_path_is_run_with_its_contexts_and_properties() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);

        Start.on(database)
                .with("turnstone.changelog", "classpath:/db/changelog/db.changelog-master.yaml")
                .with("turnstone.contexts", "production")
                .with("turnstone.properties.length", "40")
                .with("turnstone.migrate-on-start", "true")
                .with("spring.jpa.hibernate.ddl-auto", "validate")
                .runAndClose();

        assertThat(database.queryStrings("SELECT id, author, filename FROM databasechangelog"))
                .containsExactly("items | shop | db/changelog/db.changelog-master.yaml");
        assertThat(database.queryStrings("SELECT character_maximum_length FROM information_schema.columns"
                        + " WHERE table_name = 'item' AND column_name = 'name'"))
                .containsExactly("40");
    }

    @Test
    void properties_that_mean_nothing_are_told(CapturedOutput output) {
        Start.on(Servers.fresh(Product.H2))
                .with("turnstone.migrate-onstart", "true")
                .with("turnstone.lock-wiat", "5s")
                .runAndClose();

        assertThat(output)
                .contains("The property turnstone.lock-wiat means nothing here.")
                .contains("Did you mean turnstone.lock-wait?");
    }

    @Test
    void values_that_a_setting_cannot_have_end_the_start(CapturedOutput output) {
        assertThat(refusalOf(Start.on(Servers.fresh(Product.H2)).with("turnstone.gate", "maybe")))
                .hasMessageContaining("'maybe' is none of off, warn, refuse, wait: property turnstone.gate");
        assertThat(refusalOf(Start.on(Servers.fresh(Product.H2)).with("turnstone.lock-wait", "soon")))
                .hasMessageContaining("'soon' is no duration");
        assertThat(output).contains("APPLICATION FAILED TO START");
    }

    private static TestDatabase migrated(TestDatabase database) {
        return migrated(database, "db/routines");
    }

    private static TestDatabase migrated(TestDatabase database, String folder) {
        Turnstone.of(
                        RoutineFolder.onClassPath(folder, Shop.class.getClassLoader()),
                        JdbcTarget.of(database.url(), database.username(), database.password()))
                .migrate()
                .orThrow();
        return database;
    }

    static TurnstoneException refusalOf(Start start) {
        Throwable failure = catchThrowable(start::runAndClose);
        while (failure != null && !(failure instanceof TurnstoneException)) {
            failure = failure.getCause();
        }
        return (TurnstoneException) Objects.requireNonNull(failure, "it started, or failed otherwise");
    }
}
