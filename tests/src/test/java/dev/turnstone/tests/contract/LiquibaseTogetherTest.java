package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Outcome;
import dev.turnstone.tests.contract.JavaStep.V_1_A;
import dev.turnstone.tests.processes.JavaProcess;
import dev.turnstone.tests.processes.LiquibaseProcess;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Liquibase 4.33.0 and we on one history. */
class LiquibaseTogetherTest {
    @TempDir
    Path folder;

    @TempDir
    Path theirs;

    private Project project;

    @BeforeEach
    void write() throws IOException {
        project = new Project(folder).write("V_1_B.sql", "CREATE TABLE ours (id INTEGER);");
        Files.writeString(theirs.resolve("theirs.sql"), """
                --liquibase formatted sql
                --changeset ann:1
                CREATE TABLE theirs (id INTEGER);
                """);
    }

    @ParameterizedTest
    @EnumSource
    void Liquibase_reads_our_history_and_both_go_on_in_it(Product product) {
        TestDatabase database = Servers.fresh(product);
        project.on(database).migrate().orThrow();
        LiquibaseProcess liquibase = new LiquibaseProcess(database, theirs);

        liquibase.update("theirs.sql").orFail();

        assertThat(liquibase.history()).hasSize(2).first().asString().matches("V_1_B.sql::1_B::turnstone 9:\\w{32}");
        project.write("V_2_A.sql", "DROP TABLE theirs;");
        assertThat(project.on(database).migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings("SELECT ID, ORDEREXECUTED FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("1_B | 1", "1 | 2", "2_A | 3");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_Liquibase_at_work_holds_us_and_is_named(Product product) {
        TestDatabase database = Servers.fresh(product);
        try (JavaProcess holder = new LiquibaseProcess(database, theirs).holdLock(60)) {
            assertThatThrownBy(() -> project.on(database)
                            .with(Project.settings().withLockWait(Duration.ofMillis(500)))
                            .migrate())
                    .isInstanceOfSatisfying(
                            TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                    .hasMessageContaining("(")
                    .hasMessageContaining("turnstone unlock");
            assertThat(holder.isRunning()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void while_we_work_Liquibase_waits(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Outcome> ours = CompletableFuture.supplyAsync(project.on(database, new V_1_A(context -> {
            atWork.countDown();
            mayEnd.await(60, TimeUnit.SECONDS);
        }))::migrate);
        assertThat(atWork.await(20, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<LiquibaseProcess.Result> waiting =
                CompletableFuture.supplyAsync(() -> new LiquibaseProcess(database, theirs).update("theirs.sql"));
        Thread.sleep(4_000);
        assertThat(waiting).isNotDone();
        assertThat(new LiquibaseProcess(database, theirs).listLocks())
                .singleElement()
                .asString()
                .startsWith("turnstone ");

        mayEnd.countDown();
        assertThat(ours.get(20, TimeUnit.SECONDS)).didExactly("V_1_A.java", "V_1_B.sql");
        waiting.get(60, TimeUnit.SECONDS).orFail();
        assertThat(database.queryStrings("SELECT id FROM theirs")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_history_of_an_older_Liquibase_is_widened(Product product) {
        String time = switch (product) {
            case MARIADB, MYSQL -> "DATETIME";
            case SQLITE -> "TEXT";
            default -> "TIMESTAMP";
        };
        TestDatabase database = Servers.fresh(product)
                .execute(
                        "CREATE TABLE DATABASECHANGELOG (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL,"
                                + " FILENAME VARCHAR(255) NOT NULL, DATEEXECUTED " + time + " NOT NULL,"
                                + " ORDEREXECUTED INT NOT NULL, EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35),"
                                + " DESCRIPTION VARCHAR(255), COMMENTS VARCHAR(255), TAG VARCHAR(255),"
                                + " LIQUIBASE VARCHAR(20))",
                        "INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE)"
                                + " VALUES ('old', 'bob', 'old.xml', CURRENT_TIMESTAMP, 7, 'EXECUTED')");

        assertThat(project.on(database).status().plan().steps()).hasSize(1);
        assertThat(project.on(database).migrate()).didExactly("V_1_B.sql");

        assertThat(database.queryStrings("SELECT ID, ORDEREXECUTED, CONTEXTS, LABELS FROM DATABASECHANGELOG"
                        + " WHERE DEPLOYMENT_ID IS NOT NULL"))
                .containsExactly("1_B | 8 | null | null");
    }
}
