package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Step;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Preconditions when SQL is only printed: ignored, tested or refused, as {@code onSqlOutput} says. */
class PrintedPreconditionsTest {
    private static final String NOWHERE = "<tableExists tableName='nowhere'/>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void each_is_taken_as_it_says_and_the_plan_shows_how(Product product) {
        SideBySide database = on(product);
        database.xml(
                "main.xml",
                "",
                asking("plain", "onFail='MARK_RAN'", NOWHERE)
                        + asking("recorded", "onFail='MARK_RAN' onSqlOutput='TEST'", NOWHERE)
                        + asking("left-out", "onFail='CONTINUE' onSqlOutput='TEST'", NOWHERE)
                        + asking("warned", "onFail='WARN' onSqlOutput='TEST'", NOWHERE)
                        + asking("tested", "onSqlOutput='TEST'", "<not>" + NOWHERE + "</not>")
                        + asking("refused", "onFail='MARK_RAN' onSqlOutput='FAIL'", "<not>" + NOWHERE + "</not>"));

        Plan plan = database.we("main.xml").forPrinting().plan().orThrow();
        assertThat(plan.steps().stream().map(PrintedPreconditionsTest::shown))
                .containsExactly(
                        "plain: preconditions: table nowhere exists (taken to hold; as the database is now, a run would"
                                + " only record it: a precondition doesn't hold: table nowhere exists)",
                        "recorded, not run: a precondition doesn't hold: table nowhere exists",
                        "warned: preconditions: table nowhere exists (run all the same: a precondition doesn't hold:"
                                + " table nowhere exists)",
                        "tested: preconditions: not (table nowhere exists) (holds now)",
                        "refused, not run: it says onSqlOutput=\"FAIL\", and SQL is only printed");
        assertThat(plan.warnings()).singleElement().satisfies(left -> {
            assertThat(left.code()).isEqualTo(ErrorCode.CHANGESET_LEFT_OUT);
            assertThat(left.what()).contains("main.xml::left-out::ann", "table nowhere exists");
        });
        String theirs = database.they("updateSql", "main.xml").orFail().stdout();
        for (Step step : plan.steps()) {
            String how = step instanceof Step.MarkRan ? "'MARK_RAN'" : "'EXECUTED'";
            assertThat(theirs.lines()
                            .filter(line ->
                                    line.contains("VALUES ('" + step.id().id() + "'")))
                    .singleElement()
                    .asString()
                    .contains(how);
        }
        assertThat(theirs).doesNotContain("VALUES ('left-out'");
    }

    @Test
    void a_run_asks_all_of_them_whatever_a_script_does() {
        SideBySide database = on(Product.H2);
        database.xml(
                "main.xml",
                "",
                asking("1", "onFail='MARK_RAN' onSqlOutput='IGNORE'", NOWHERE)
                        + asking("2", "onFail='MARK_RAN' onSqlOutput='FAIL'", "<not>" + NOWHERE + "</not>"));
        database.bothMigrate("main.xml");
        assertThat(database.weAsk("SELECT EXECTYPE FROM DATABASECHANGELOG ORDER BY ID"))
                .containsExactly("MARK_RAN", "EXECUTED");
    }

    @ParameterizedTest
    @CsvSource({
        "TEST, HALT, true",
        "FAIL, HALT, true",
        "TEST, WARN, false",
        "IGNORE, HALT, false",
    })
    void that_of_the_changelog_may_refuse_the_script(String onSqlOutput, String onFail, boolean refused) {
        SideBySide database = on(Product.H2);
        database.xml(
                "main.xml",
                "",
                "<preConditions onFail='" + onFail + "' onSqlOutput='" + onSqlOutput + "'>" + NOWHERE
                        + "</preConditions>" + SideBySide.table("1", "a", ""));
        Plan plan = database.we("main.xml").forPrinting().plan();
        assertThat(plan.errors().stream().map(Problem::code))
                .isEqualTo(refused ? List.of(ErrorCode.PRECONDITION_FAILED) : List.of());
        assertThat(database.they("updateSql", "main.xml").exitCode()).isEqualTo(refused ? 1 : 0);
    }

    @Test
    void nothing_is_tested_where_there_is_no_database_yet() {
        SideBySide database = new SideBySide(Product.H2, folder);
        database.xml(
                "main.xml",
                "",
                asking("1", "onFail='MARK_RAN' onSqlOutput='TEST'", NOWHERE)
                        + asking("2", "onFail='MARK_RAN' onSqlOutput='FAIL'", NOWHERE));
        assertThat(database.we("main.xml").forPrinting().plan().steps().stream().map(PrintedPreconditionsTest::shown))
                .containsExactly(
                        "1: preconditions: table nowhere exists (not asked, taken to hold)",
                        "2, not run: it says onSqlOutput=\"FAIL\", and SQL is only printed");
    }

    private static String asking(String id, String attributes, String condition) {
        return """
                <changeSet id="%s" author="ann">
                  <preConditions %s>%s</preConditions>
                  <sql>select 1</sql>
                </changeSet>
                """.formatted(id, attributes, condition);
    }

    private static String shown(Step step) {
        return step instanceof Step.MarkRan mark
                ? step.id().id() + ", not run: " + mark.reason()
                : step.id().id() + ": "
                        + ((Step.Apply) step).question().map(Question::text).orElse("nothing");
    }

    /** A file of H2 is only there once something is in it. */
    private SideBySide on(Product product) {
        SideBySide database = new SideBySide(product, folder);
        database.both("CREATE TABLE somewhere (id int)");
        return database;
    }
}
