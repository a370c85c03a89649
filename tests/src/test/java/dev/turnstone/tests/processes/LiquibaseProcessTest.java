package dev.turnstone.tests.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiquibaseProcessTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write_a_changelog() throws IOException {
        Files.writeString(folder.resolve("changelog.xml"), """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                  <changeSet id="1" author="ann">
                    <createTable tableName="bird"><column name="id" type="int"/></createTable>
                  </changeSet>
                  <changeSet id="2" author="bob">
                    <addColumn tableName="bird"><column name="name" type="varchar(20)"/></addColumn>
                  </changeSet>
                </databaseChangeLog>
                """);
    }

    @ParameterizedTest
    @EnumSource
    void liquibase_updates_our_databases(Product product) {
        TestDatabase database = Servers.fresh(product);
        LiquibaseProcess liquibase = new LiquibaseProcess(database, folder);
        liquibase.update("changelog.xml").orFail();
        assertThat(database.queryStrings("SELECT id, author FROM DATABASECHANGELOG ORDER BY orderexecuted"))
                .containsExactly("1 | ann", "2 | bob");
        assertThat(database.queryStrings("SELECT id, name FROM bird")).isEmpty();
    }

    @Test
    void status_history_and_tag_tell_what_liquibase_sees() {
        LiquibaseProcess liquibase = new LiquibaseProcess(Servers.fresh(Product.POSTGRESQL), folder);
        assertThat(liquibase.status("changelog.xml").orFail().stdout()).contains("2 changesets have not been applied");
        liquibase.update("changelog.xml").orFail();
        liquibase.tag("spring").orFail();
        assertThat(liquibase.history())
                .hasSize(2)
                .last()
                .asString()
                .matches("changelog.xml::2::bob 9:\\w{32} tag spring");
    }

    @Test
    void a_killed_liquibase_leaves_its_lock_until_it_is_released() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        LiquibaseProcess liquibase = new LiquibaseProcess(database, folder);
        try (JavaProcess holder = liquibase.holdLock(60)) {
            assertThat(database.queryStrings("SELECT locked FROM DATABASECHANGELOGLOCK"))
                    .containsExactly("t");
            holder.kill();
        }
        assertThat(liquibase.listLocks()).hasSize(1);
        liquibase.releaseLocks().orFail();
        assertThat(liquibase.listLocks()).isEmpty();
    }

    @Test
    void a_failure_has_an_exit_code_and_a_reason() {
        LiquibaseProcess.Result result = new LiquibaseProcess(Servers.fresh(Product.H2), folder).update("missing.xml");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stderr()).contains("missing.xml");
    }
}
