package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Settings;
import dev.turnstone.TurnstoneException;
import dev.turnstone.Version;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Repair;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.Login;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do, on the real one. A product's class says which it is. */
abstract class EngineContract {
    @TempDir
    Path folder;

    Project project;
    TestDatabase database;

    abstract Product product();

    @BeforeEach
    void open() {
        project = new Project(folder);
        database = Servers.fresh(product());
    }

    Dialect dialect() {
        try (Connection connection = database.connect()) {
            return Dialects.forProduct(connection.getMetaData().getDatabaseProductName())
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> recorded() {
        return database.queryStrings("SELECT FILENAME FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED");
    }

    // The way forward

    @Test
    void an_empty_database_is_brought_up_to_date() {
        Outcome outcome = project.writeCustomersAndOrders().on(database).migrate();

        assertThat(outcome).didExactly("V_1.0_A.sql", "V_1.0_B.sql", "V_1.1_A.sql", "V_2.0_A.sql");
        assertThat(database.queryStrings("SELECT name FROM buyers ORDER BY name"))
                .containsExactly("Ada", "semi;colon");
        assertThat(recorded()).containsExactly("V_1.0_A.sql", "V_1.0_B.sql", "V_1.1_A.sql", "V_2.0_A.sql");
    }

    @Test
    void history_rows_are_as_Liquibase_would_write_them() {
        project.write("V_1.0_a.sql", "CREATE TABLE a (id INTEGER);")
                .on(database)
                .migrate()
                .orThrow();

        assertThat(database.queryStrings("SELECT ID, AUTHOR, FILENAME, ORDEREXECUTED, EXECTYPE, MD5SUM, COMMENTS, TAG,"
                        + " CONTEXTS, LABELS FROM DATABASECHANGELOG"))
                .containsExactly("1.0_A | turnstone | V_1.0_a.sql | 1 | EXECUTED |"
                        + " 9:54f30ae96049c0f7fa235238d74c5905 |  | null | null | null");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM DATABASECHANGELOG WHERE DATEEXECUTED IS NOT NULL"))
                .containsExactly("1");
    }

    @Test
    void a_second_run_has_nothing_to_do() {
        project.writeCustomersAndOrders().on(database).migrate().orThrow();
        Catalog before = Catalog.withData(database);

        assertThat(project.on(database).migrate()).didExactly();
        assertThat(Catalog.withData(database)).isEqualTo(before);
        project.on(database).requireCurrent();
    }

    @Test
    void from_every_older_version_the_newest_is_reached() {
        project.writeCustomersAndOrders().on(database).migrate().orThrow();
        Catalog newest = Catalog.withData(database);

        for (String version : List.of("1.0", "1.1", "2.0")) {
            TestDatabase older = Servers.fresh(product());
            project.on(older)
                    .migrate(new Goal(new Reach.UpTo(Version.of(version)), Goal.Order.STRICT))
                    .orThrow();
            project.on(older).migrate().orThrow();
            assertThat(Catalog.withData(older)).as("from " + version).isEqualTo(newest);
        }
    }

    @Test
    void rolling_back_and_forward_again_ends_the_same() {
        project.writeCustomersAndOrders().on(database).migrate().orThrow();
        Catalog newest = Catalog.withData(database);

        assertThat(project.on(database).rollback(new Reach.UpTo(Version.of("1.0"))))
                .didExactly("V_2.0_A.sql", "V_1.1_A.sql");
        assertThat(recorded()).containsExactly("V_1.0_A.sql", "V_1.0_B.sql");
        assertThat(project.on(database).rollback(new Reach.UpTo(Version.of("0"))))
                .didExactly("V_1.0_B.sql", "V_1.0_A.sql");
        assertThat(recorded()).isEmpty();
        project.on(database).migrate().orThrow();

        assertThat(Catalog.withData(database)).isEqualTo(newest);
    }

    @Test
    void a_rollback_without_every_undo_is_refused_before_it_begins() {
        project.writeCustomersAndOrders()
                .delete("U_2.0_A.sql")
                .delete("U_1.0_B.sql")
                .on(database)
                .migrate()
                .orThrow();

        Outcome outcome = project.on(database).rollback(new Reach.UpTo(Version.of("0")));

        assertThat(outcome)
                .isRefusedWith(ErrorCode.UNDO_MISSING, ErrorCode.UNDO_MISSING)
                .sayingWhy("V_2.0_A.sql", "V_1.0_B.sql");
        assertThat(recorded()).hasSize(4);
    }

    @Test
    void a_script_that_wandered_off_comes_back_by_the_statements_for_a_fresh_session() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Jdbc jdbc = new Jdbc(connection);
            Optional<String> home = dialect().homeSchema(jdbc);
            String before = dialect().currentSchema(jdbc);
            if (product() == Product.POSTGRESQL) {
                statement.execute("SET search_path = pg_catalog");
            }
            for (String sql : dialect().freshSession(home)) {
                statement.execute(sql);
            }
            assertThat(dialect().currentSchema(jdbc)).isEqualTo(before);
            for (String sql : dialect().freshSession(Optional.of(before))) {
                statement.execute(sql);
            }
            assertThat(dialect().currentSchema(jdbc)).isEqualTo(before);
        }
    }

    // Reading never writes

    @Test
    void looking_writes_nothing_before_the_first_run_and_after_it() throws Exception {
        project.writeCustomersAndOrders();
        database.execute("CREATE TABLE elsewhere (id INTEGER)").execute("DROP TABLE elsewhere");
        Catalog empty = Catalog.withData(database);

        assertThat(project.on(database).plan().steps()).hasSize(4);
        assertThat(project.on(database).status().isCurrent()).isFalse();
        assertThat(Catalog.withData(database)).isEqualTo(empty);

        project.on(database).migrate().orThrow();
        assertThat(project.on(database).status().isCurrent()).isTrue();
    }

    @Test
    void an_embedded_database_that_is_not_there_is_empty_and_stays_absent() {
        assumeThat(database.file()).isPresent();
        Path file = database.file().orElseThrow();
        assertThat(file).doesNotExist();

        assertThat(project.writeCustomersAndOrders().on(database).plan().steps())
                .hasSize(4);
        project.on(database).status();
        project.write("V_9.9_A.sql", "SELECT 'never closed");
        assertThat(project.on(database).migrate()).isRefusedWith(ErrorCode.SQL_UNREADABLE);

        assertThat(file).doesNotExist();
    }

    @Test
    void a_login_that_may_only_read_can_look() {
        project.writeCustomersAndOrders();
        database.execute("CREATE TABLE seed (id INTEGER)").execute("DROP TABLE seed");
        Login beforehand = database.createReadOnlyLogin().orElse(null);
        assumeThat(beforehand).as("a product with logins of fewer rights").isNotNull();

        assertThat(project.on(database, beforehand).plan().steps()).hasSize(4);
        project.on(database).migrate().orThrow();
        Login afterwards = database.createReadOnlyLogin().orElseThrow();
        Settings settings = whereTheOwnerWorks();
        assertThat(project.on(database, afterwards).with(settings).status().isCurrent())
                .isTrue();
        project.on(database, afterwards).with(settings).requireCurrent();
    }

    /** On Derby a login's name is its schema, until another is named. */
    private Settings whereTheOwnerWorks() {
        return product() == Product.DERBY ? Project.settings().withSchema(database.username()) : Project.settings();
    }

    // Failures

    @Test
    void a_statement_that_fails_in_the_middle_is_reported_with_its_place_and_the_state() {
        project.write("V_1_A.sql", "CREATE TABLE kept (id INTEGER);")
                .write(
                        "V_2_A.sql",
                        "-- two good ones first",
                        "CREATE TABLE first_one (id INTEGER);",
                        "CREATE TABLE second_one (id INTEGER);",
                        "",
                        "  INSERT INTO nowhere VALUES (1);",
                        "CREATE TABLE third_one (id INTEGER);");

        Outcome outcome = project.on(database).migrate();

        Failure failure = assertThat(outcome).afterDoing("V_1_A.sql").failedAt("V_2_A.sql");
        Position at = failure.problem().where().get(0);
        assertThat(at.file()).endsWith("V_2_A.sql");
        assertThat(at.line()).isEqualTo(5);
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
        assertThat(failure.problem().what()).contains("INSERT INTO nowhere", "Statement 3");
        assertThat(failure.problem().next()).contains("turnstone ");
        if (dialect().ddlJoinsTransaction()) {
            assertThat(failure.state()).isEqualTo(new DatabaseState.RolledBack());
            assertThat(Catalog.of(database).toString()).doesNotContainIgnoringCase("first_one");
        } else {
            assertThat(failure.state()).isEqualTo(new DatabaseState.HalfApplied(2, 4));
            assertThat(Catalog.of(database).toString()).containsIgnoringCase("second_one");
        }
        assertThat(recorded()).containsExactly("V_1_A.sql");
    }

    @Test
    void after_a_failure_that_left_nothing_the_corrected_file_runs() {
        project.write("V_1_A.sql", "INSERT INTO nowhere VALUES (1);");
        assertThat(project.on(database).migrate()).failedAt("V_1_A.sql");

        project.write("V_1_A.sql", "CREATE TABLE somewhere (id INTEGER);");
        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");
    }

    @Test
    void a_half_applied_routine_goes_on_at_its_statement_when_that_is_mended() {
        assumeThat(dialect().ddlJoinsTransaction()).isFalse();
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);", "INSERT INTO nowhere VALUES (1);");
        Failure failure = assertThat(project.on(database).migrate()).failedAt("V_1_A.sql");
        assertThat(failure.problem().next()).contains("goes on at the first statement that is not done");

        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);", "INSERT INTO a VALUES (1);");
        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");
        assertThat(database.queryStrings("SELECT id FROM a")).containsExactly("1");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM TURNSTONE_JOURNAL"))
                .containsExactly("0");
    }

    @Test
    void a_statement_that_the_server_does_not_understand_leaves_no_doubt() {
        project.write(
                "V_1_A.sql",
                "CREATE TABLE a (id INTEGER);",
                "CREATE TABEL b (id INTEGER);",
                "CREATE TABLE c (id INTEGER);");
        Failure failure = assertThat(project.on(database).migrate()).failedAt("V_1_A.sql");
        assertThat(failure.state())
                .isEqualTo(
                        dialect().ddlJoinsTransaction()
                                ? new DatabaseState.RolledBack()
                                : new DatabaseState.HalfApplied(1, 3));

        project.write(
                "V_1_A.sql",
                "CREATE TABLE a (id INTEGER);",
                "CREATE TABLE b (id INTEGER);",
                "CREATE TABLE c (id INTEGER);");
        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");
    }

    @Test
    void what_is_done_of_a_half_applied_routine_must_stay_as_it_was() {
        assumeThat(dialect().ddlJoinsTransaction()).isFalse();
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);", "INSERT INTO nowhere VALUES (1);");
        assertThat(project.on(database).migrate()).failedAt("V_1_A.sql");

        project.write("V_1_A.sql", "CREATE TABLE a (id BIGINT);", "INSERT INTO a VALUES (1);");
        assertThat(project.on(database).migrate())
                .isRefusedWith(ErrorCode.STEP_HALF_APPLIED)
                .sayingWhy("was edited since", "--assume-complete 1_A", "--start-over 1_A");

        database.execute("DROP TABLE a");
        RoutineNumber step = RoutineNumber.parse("1_A").orElseThrow();
        project.on(database).repair(new Repair.StartOver(step)).orThrow();
        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql");
    }

    @Test
    void a_half_applied_routine_that_was_completed_by_hand_is_recorded() {
        assumeThat(dialect().ddlJoinsTransaction()).isFalse();
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);", "INSERT INTO nowhere VALUES (1);");
        assertThat(project.on(database).migrate()).failedAt("V_1_A.sql");

        project.on(database)
                .repair(new Repair.AssumeComplete(RoutineNumber.parse("1_A").orElseThrow()))
                .orThrow();

        assertThat(recorded()).containsExactly("V_1_A.sql");
        project.on(database).requireCurrent();
    }

    @Test
    void a_half_done_undo_goes_on_too() {
        assumeThat(dialect().ddlJoinsTransaction()).isFalse();
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);", "CREATE TABLE b (id INTEGER);")
                .write("U_1_A.sql", "DROP TABLE a;", "DROP TABLE nowhere;")
                .on(database)
                .migrate()
                .orThrow();
        assertThat(project.on(database).rollback(new Reach.UpTo(Version.of("0"))))
                .failedAt("V_1_A.sql");

        project.write("U_1_A.sql", "DROP TABLE a;", "DROP TABLE b;");
        assertThat(project.on(database).rollback(new Reach.UpTo(Version.of("0"))))
                .didExactly("V_1_A.sql");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void a_half_done_undo_is_called_an_undo() {
        assumeThat(dialect().ddlJoinsTransaction()).isFalse();
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);")
                .write("U_1_A.sql", "DROP TABLE a;", "DROP TABLE nowhere;")
                .on(database)
                .migrate()
                .orThrow();

        Failure failure = assertThat(project.on(database).rollback(new Reach.UpTo(Version.of("0"))))
                .failedAt("V_1_A.sql");
        assertThat(failure.problem().what()).contains("the undo of V_1_A.sql");
        assertThat(project.on(database).migrate())
                .isRefusedWith(ErrorCode.STEP_HALF_APPLIED)
                .sayingWhy(
                        "The undo of V_1_A.sql was begun",
                        "Finish it first: turnstone rollback",
                        " --count 1\n",
                        "all of it is undone");
    }

    @Test
    void an_edited_file_is_refused_until_it_is_accepted() {
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER);")
                .on(database)
                .migrate()
                .orThrow();
        project.write("V_1_A.sql", "CREATE TABLE a (id INTEGER); -- edited");

        assertThat(project.on(database).migrate())
                .isRefusedWith(ErrorCode.CHECKSUM_CHANGED)
                .sayingWhy("recorded 9:", "found 9:", "Undo the edit", "turnstone repair");
        project.on(database).repair(new Repair.AcceptFiles()).orThrow();

        assertThat(project.on(database).migrate()).didExactly();
    }

    @Test
    void a_file_that_is_gone_is_refused_until_it_is_accepted() {
        project.writeCustomersAndOrders().on(database).migrate().orThrow();
        project.delete("V_1.0_B.sql").delete("U_1.0_B.sql");

        assertThat(project.on(database).migrate())
                .isRefusedWith(ErrorCode.FILE_GONE)
                .sayingWhy("V_1.0_B.sql");
        project.on(database).repair(new Repair.AcceptFiles()).orThrow();

        assertThat(project.on(database).migrate()).didExactly();
        assertThat(recorded()).hasSize(4);
    }

    @Test
    void a_database_ahead_of_the_files_is_refused() {
        project.writeCustomersAndOrders().on(database).migrate().orThrow();
        project.delete("V_2.0_A.sql").delete("U_2.0_A.sql");

        assertThat(project.on(database).migrate()).isRefusedWith(ErrorCode.DATABASE_AHEAD);
    }

    @Test
    void tables_without_a_history_are_refused_until_a_baseline_adopts_them() {
        database.execute("CREATE TABLE customer (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40))");
        project.writeCustomersAndOrders();

        assertThat(project.on(database).migrate())
                .isRefusedWith(ErrorCode.HISTORY_MISSING)
                .sayingWhy("turnstone baseline");
        project.on(database).baseline(Version.of("1.0")).orThrow();

        assertThat(project.on(database).migrate()).didExactly("V_1.1_A.sql", "V_2.0_A.sql");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM customer")).containsExactly("0");
        assertThat(project.on(database).rollback(new Reach.UpTo(Version.of("0"))))
                .isRefusedWith(ErrorCode.BELOW_BASELINE);
    }

    @Test
    void a_wrong_password_is_told_without_showing_it() {
        assumeThat(database.password()).as("a product that checks passwords").isNotEmpty();
        assumeThat(product())
                .as("Derby accepts any password unless told otherwise")
                .isNotEqualTo(Product.DERBY);
        database.execute("CREATE TABLE seed (id INTEGER)").execute("DROP TABLE seed");
        Login wrong = new Login(database.username(), "not-the-password");

        assertThatThrownBy(() ->
                        project.writeCustomersAndOrders().on(database, wrong).status())
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOGIN_REFUSED))
                .hasMessageNotContaining("not-the-password");
    }

    @Test
    void a_login_without_the_right_to_create_tables_is_told_so() {
        database.execute("CREATE TABLE seed (id INTEGER)").execute("DROP TABLE seed");
        Optional<Login> login = database.createLoginWithoutCreateRights();
        assumeThat(login).as("a product with logins of fewer rights").isPresent();
        project.writeCustomersAndOrders();

        assertThatThrownBy(() -> project.on(database, login.orElseThrow()).migrate())
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.HISTORY_NOT_WRITABLE))
                .hasMessageContaining("Nothing was run")
                .hasMessageContaining("Grant");
    }

    // What the dialect claims

    @Test
    void the_dialect_is_right_about_DDL_in_transactions() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TABLE probe (id INTEGER)");
            connection.rollback();
        }
        boolean rolledBack =
                !Catalog.of(database).toString().toLowerCase(Locale.ROOT).contains("probe");

        assertThat(dialect().ddlJoinsTransaction()).isEqualTo(rolledBack);
    }

    @Test
    void the_dialect_knows_where_an_embedded_database_lies() {
        assumeThat(database.file()).isPresent();
        project.writeCustomersAndOrders().on(database).migrate().orThrow();

        Path claimed = Dialects.forUrl(database.url())
                .orElseThrow()
                .databaseFile(database.url())
                .orElseThrow();
        assertThat(Files.exists(claimed)).isTrue();
    }

    @Test
    void the_products_own_SQL_is_applied_as_written() throws Exception {
        List<String> expectations = new ArrayList<>();
        for (Path own : foldersOfOwnSql()) {
            try (var scripts = Files.newDirectoryStream(own, "*.sql")) {
                for (Path script : scripts) {
                    Files.copy(script, folder.resolve(script.getFileName()));
                }
            }
            expectations.addAll(Files.readAllLines(own.resolve("expected.txt")));
        }
        project.on(database).migrate().orThrow();

        for (String expectation : expectations) {
            int arrow = expectation.indexOf(" => ");
            assertThat(database.queryStrings(expectation.substring(0, arrow)))
                    .as(expectation)
                    .containsExactly(expectation.substring(arrow + 4).split(", "));
        }
    }

    /** The product's folder, and those of what came with versions up to the server's. */
    private List<Path> foldersOfOwnSql() throws IOException {
        String name = product().name().toLowerCase(Locale.ROOT);
        Path all = Path.of("src/test/resources/contract");
        int version = database.majorVersion();
        List<Path> folders = new ArrayList<>(List.of(all.resolve(name)));
        try (var younger = Files.newDirectoryStream(all, name + "-from-*")) {
            for (Path own : younger) {
                String from = own.getFileName().toString().substring((name + "-from-").length());
                if (Integer.parseInt(from) <= version) {
                    folders.add(own);
                }
            }
        }
        return folders;
    }
}
