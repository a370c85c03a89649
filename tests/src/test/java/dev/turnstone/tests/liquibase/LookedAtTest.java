package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Listener;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Outcome;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes whose statements are made when their turn has come, of what is in the database then. */
class LookedAtTest {
    private static final String[] TABLES = {
        "CREATE TABLE dept (id INT NOT NULL PRIMARY KEY)",
        "CREATE TABLE person (id INT NOT NULL PRIMARY KEY, a INT, b INT, c INT,"
                + " CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id), CONSTRAINT fk_b FOREIGN KEY (b) REFERENCES dept(id),"
                + " CONSTRAINT fk_c FOREIGN KEY (c) REFERENCES dept(id))"
    };
    private static final String DROP_ALL = "<dropAllForeignKeyConstraints baseTableName=\"person\"/>";

    @TempDir
    Path folder;

    private final List<String> sent = new ArrayList<>();
    private Cancellation cancellation = new Cancellation();

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2", "HSQLDB"})
    void a_broken_run_is_gone_on_with_at_the_statement_it_had_begun_with(Product product) {
        TestDatabase database = Servers.fresh(product).execute(TABLES);
        changelog(DROP_ALL + "<createTable tableName=\"after\"><column name=\"id\" type=\"int\"/></createTable>");

        Outcome.Failed broken = (Outcome.Failed) migrateStoppingBehind(2, database);

        assertThat(broken.failure().state()).isInstanceOf(DatabaseState.HalfApplied.class);
        List<String> first = List.copyOf(sent);
        sent.clear();
        cancellation = new Cancellation();
        migrateStoppingBehind(99, database).orThrow();
        assertThat(first).hasSize(2);
        assertThat(sent).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(sent.get(0)).containsIgnoringCase("fk_c");
        database.execute("INSERT INTO person VALUES (1, 7, 7, 7)", "INSERT INTO after VALUES (1)");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "H2", "POSTGRESQL"})
    void what_failed_is_looked_at_again_when_somebody_has_put_it_right(Product product) {
        TestDatabase database = Servers.fresh(product)
                .execute("CREATE TABLE t (id INT NOT NULL PRIMARY KEY, n INT)", "CREATE TABLE first_of_all (id INT)");
        write("rows.csv", "id,n\n1,x\n2,\n");
        changelog("<dropTable tableName=\"first_of_all\"/><loadData tableName=\"t\" file=\"rows.csv\"/>");

        assertThat(migrateStoppingBehind(99, database)).isInstanceOf(Outcome.Failed.class);
        database.execute("DROP TABLE t", "CREATE TABLE t (id INT NOT NULL PRIMARY KEY, n VARCHAR(9))");
        migrateStoppingBehind(99, database).orThrow();

        assertThat(database.queryStrings("SELECT id, n FROM t ORDER BY id"))
                .first()
                .isEqualTo("1 | x");
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_shows_the_statements_as_they_would_be_now(Product product) throws IOException {
        TestDatabase database = Servers.fresh(product).execute(TABLES);
        changelog(DROP_ALL);

        Plan plan = ours(database).plan();
        List<String> shown = shown(plan);
        migrateStoppingBehind(99, database).orThrow();

        assertThat(shown).isNotEmpty().isEqualTo(sent);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "SQLITE"})
    void what_runs_before_it_may_decide_about_it_so_it_is_not_shown(Product product) throws IOException {
        TestDatabase database = Servers.fresh(product).execute(TABLES);
        changelog("<insert tableName=\"person\"><column name=\"id\" valueNumeric=\"5\"/></insert>" + DROP_ALL);

        Plan plan = ours(database).plan();

        Change.Live live = (Change.Live) plan.steps().get(0).changes().get(0);
        assertThat(live.today().texts()).isEmpty();
        assertThat(live.script().parts())
                .last()
                .isInstanceOfSatisfying(
                        Part.Open.class,
                        open -> assertThat(open.rendering().table()).isEqualTo("person"));
    }

    @ParameterizedTest
    @EnumSource
    void columns_of_a_file_hold_what_the_table_says(Product product) {
        TestDatabase database = Servers.fresh(product)
                .execute(
                        "CREATE TABLE t (id INT NOT NULL PRIMARY KEY, amount DECIMAL(10, 2), born DATE, n VARCHAR(9))");
        write("rows.csv", "id,amount,born,n\n1,1.50,2020-01-02,007\n2,,,\n3,NULL,NULL,NULL\n");
        changelog("<loadData tableName=\"t\" file=\"rows.csv\"/>");

        migrateStoppingBehind(99, database).orThrow();

        assertThat(database.queryStrings("SELECT id FROM t WHERE amount = 1.5 AND n = '007' AND born IS NOT NULL"))
                .containsExactly("1");
        assertThat(database.queryStrings("SELECT id FROM t WHERE amount IS NULL AND born IS NULL ORDER BY id"))
                .containsExactly("2", "3");
        assertThat(database.queryStrings("SELECT id FROM t WHERE n IS NULL")).containsExactly("3");
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_is_not_there_is_told(Product product) {
        TestDatabase database = Servers.fresh(product).execute(TABLES);
        changelog("<dropAllForeignKeyConstraints baseTableName=\"nobody\"/>");

        Outcome.Failed failed = (Outcome.Failed) migrateStoppingBehind(99, database);

        assertThat(failed.failure().problem().toString())
                .contains("There is no table nobody.")
                .contains("main.xml");
        assertThat(failed.failure().state()).isInstanceOf(DatabaseState.RolledBack.class);
    }

    private static List<String> shown(Plan plan) throws IOException {
        List<String> shown = new ArrayList<>();
        for (Step step : plan.steps()) {
            Change.Live live = (Change.Live) step.changes().get(0);
            Part.Open open = (Part.Open) live.script().parts().get(0);
            String answer = live.today().about(0).orElseThrow();
            try (StatementReader script =
                    open.rendering().statements(answer, plan.rules().splitter())) {
                for (var next = script.next(); next.isPresent(); next = script.next()) {
                    shown.add(next.get().text());
                }
            }
        }
        return shown;
    }

    private Outcome migrateStoppingBehind(int statement, TestDatabase database) {
        Listener listener = new Listener() {
            @Override
            public void statementStarted(Step step, SqlStatement started, int number) {
                sent.add(started.text());
                if (number == statement) {
                    cancellation.request();
                }
            }
        };
        return ours(database).with(listener).with(cancellation).migrate();
    }

    private Turnstone ours(TestDatabase database) {
        return Turnstone.of(
                LiquibaseSource.of(SearchPath.of(List.of(folder)), "main.xml"),
                JdbcTarget.of(database.url(), database.username(), database.password()));
    }

    private void changelog(String changes) {
        write("main.xml", """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                <changeSet id="1" author="ann">
                %s
                </changeSet>
                </databaseChangeLog>
                """.formatted(changes));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
