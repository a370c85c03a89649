package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.TurnstoneException;
import dev.turnstone.tests.servers.PgBouncer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pooler between us and PostgreSQL. */
class PgBouncerTest {
    @TempDir
    Path folder;

    private Project project;
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = Servers.fresh(Product.POSTGRESQL);
        project = new Project(folder).write("V_1_A.sql", "CREATE TABLE a (id INTEGER);");
    }

    @ParameterizedTest
    @CsvSource({"transaction, 20", "transaction, 1", "statement, 20"})
    void behind_one_that_gives_our_session_away_nothing_is_run(String mode, int poolSize) {
        try (PgBouncer pooler = PgBouncer.before(database, mode, poolSize)) {
            assertThatThrownBy(() -> project.on(database.atPort(pooler.port())).migrate())
                    .isInstanceOfSatisfying(
                            TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_SHARED))
                    .hasMessageContaining("Nothing was run")
                    .hasMessageContaining("pool_mode = session");
        }
        assertThat(database.queryStrings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void behind_one_in_session_mode_all_works() {
        project.write("V_1_B.sql", "INSERT INTO a VALUES (1);", "CREATE INDEX CONCURRENTLY a_id ON a (id);");
        try (PgBouncer pooler = PgBouncer.before(database, "session", 20)) {
            assertThat(project.on(database.atPort(pooler.port())).migrate()).didExactly("V_1_A.sql", "V_1_B.sql");
            assertThat(project.on(database.atPort(pooler.port())).migrate()).didExactly();
        }
    }

    @Test
    void who_only_looks_may_do_so_through_any() {
        try (PgBouncer pooler = PgBouncer.before(database, "transaction", 20)) {
            assertThat(project.on(database.atPort(pooler.port())).plan().steps())
                    .hasSize(1);
        }
    }
}
