package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.tests.servers.Product;
import org.junit.jupiter.api.Test;

/** The contract on PostgreSQL. */
final class PostgresContractTest extends EngineContract {
    @Override
    Product product() {
        return Product.POSTGRESQL;
    }

    @Test
    void an_index_that_a_failed_concurrent_build_left_is_never_taken_for_a_good_one() {
        project.write("V_1_A.sql", "CREATE TABLE twins (n int);", "INSERT INTO twins VALUES (1), (1);")
                .write("V_2_A.sql", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS twins_n ON twins (n);");

        assertThat(assertThat(project.on(database).migrate())
                        .afterDoing("V_1_A.sql")
                        .failedAt("V_2_A.sql")
                        .state())
                .isInstanceOf(DatabaseState.Unknown.class);
        database.execute("DELETE FROM twins");

        assertThat(project.on(database).migrate())
                .isRefusedWith(ErrorCode.STEP_HALF_APPLIED)
                .sayingWhy("--run-again 2_A");
    }
}
