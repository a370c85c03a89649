package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.tests.servers.Product;
import org.junit.jupiter.api.Test;

/** The contract on H2. */
final class H2ContractTest extends EngineContract {
    @Test
    void what_a_function_of_the_users_commits_is_not_said_to_be_gone() {
        project.write(
                        "V_1_A.sql",
                        "CREATE TABLE counted (n INTEGER);",
                        "CREATE ALIAS commits AS 'void commits(java.sql.Connection c) throws Exception {",
                        "    c.createStatement().execute(\"INSERT INTO counted VALUES (1)\");",
                        "    c.createStatement().execute(\"CREATE TABLE made (id INT)\");",
                        "    throw new IllegalStateException(\"enough\"); }';")
                .on(database)
                .migrate()
                .orThrow();
        project.write("V_2_A.sql", "INSERT INTO counted VALUES (7);", "CALL commits();");

        Failure failure = assertThat(project.on(database).migrate()).failedAt("V_2_A.sql");

        assertThat(failure.state()).isEqualTo(new DatabaseState.Unknown(1));
        assertThat(database.queryStrings("SELECT n FROM counted ORDER BY n")).containsExactly("1", "7");
        assertThat(project.on(database).migrate().endedWith(ErrorCode.STEP_OUTCOME_UNKNOWN))
                .isTrue();
        assertThat(database.queryStrings("SELECT n FROM counted ORDER BY n")).containsExactly("1", "7");
    }

    @Override
    Product product() {
        return Product.H2;
    }
}
