package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.TurnstoneException;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody reads from a file of SQLite, and as long as he does nobody can commit. */
class SqliteReaderTest {
    /** Longer than the driver waits for a lock. */
    private static final Duration READING = Duration.ofMillis(3500);

    @TempDir
    Path folder;

    private Project project;
    private TestDatabase database;
    private final RecordingListener heard = new RecordingListener();

    @BeforeEach
    void open() {
        database = Servers.fresh(Product.SQLITE);
        project = new Project(folder).write("V_1_A.sql", "CREATE TABLE crew (n INTEGER);");
        project.on(database).migrate().orThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT INTO crew VALUES (1);", "INSERT INTO crew VALUES (1); VACUUM;"})
    void a_run_waits_until_he_has_read_to_the_end(String script) throws Exception {
        project.write("V_2_A.sql", script);
        CompletableFuture<Void> reader = readOn();

        assertThat(project.on(database).with(heard).migrate()).didExactly("V_2_A.sql");

        reader.get(20, TimeUnit.SECONDS);
        assertThat(heard.lines()).anyMatch(line -> line.contains("another connection"));
        assertThat(database.queryStrings("SELECT n FROM crew")).containsExactly("1");
    }

    @Test
    void who_has_no_more_patience_hears_whom_it_is_due_to_and_that_nothing_was_done() throws Exception {
        project.write("V_2_A.sql", "INSERT INTO crew VALUES (1);");
        CompletableFuture<Void> reader = readOn();

        assertThatThrownBy(() -> project.on(database)
                        .with(Project.settings().withLockWait(Duration.ZERO))
                        .migrate())
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                .hasMessageContaining("Nothing was run");

        reader.get(20, TimeUnit.SECONDS);
        assertThat(project.on(database).migrate()).didExactly("V_2_A.sql");
        assertThat(database.queryStrings("SELECT n FROM crew")).containsExactly("1");
    }

    /** Begins to read, and goes on with it behind our back. */
    private CompletableFuture<Void> readOn() throws SQLException {
        Connection reader = database.connect();
        reader.setAutoCommit(false);
        reader.createStatement().executeQuery("SELECT count(*) FROM crew").next();
        return CompletableFuture.runAsync(
                () -> {
                    try (reader) {
                        reader.rollback();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                CompletableFuture.delayedExecutor(READING.toMillis(), TimeUnit.MILLISECONDS));
    }
}
