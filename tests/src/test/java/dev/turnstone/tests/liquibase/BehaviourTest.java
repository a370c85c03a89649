package dev.turnstone.tests.liquibase;

import static dev.turnstone.tests.liquibase.SideBySide.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing;
import dev.turnstone.plan.Step;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the attributes of changesets do to a run, beside Liquibase 4.33.0. */
class BehaviourTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_changeset_that_may_fail_is_passed_over_and_stays_pending(Product product) {
        SideBySide database = on(product);
        database.xml("main.xml", "", table("1", "a", "") + """
                <changeSet id="may fail" author="ann" failOnError="false">
                  <sql>insert into a (id) values (1)</sql>
                  <sql>insert into nowhere (id) values (1)</sql>
                </changeSet>
                """ + table("3", "c", ""));

        Outcome outcome = database.we("main.xml").migrate().orThrow();
        database.they("update", "main.xml").orFail();
        database.isAlike();
        assertThat(outcome.done()).extracting(done -> done.step().id().id()).containsExactly("1", "3");
        assertThat(outcome.warnings()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(ErrorCode.FAILURE_TOLERATED);
            assertThat(told.what())
                    .contains("Statement 2 of main.xml::may fail::ann failed")
                    .contains("failOnError");
            assertThat(told.where().get(0).line()).isEqualTo(10);
            assertThat(told.next()).isEqualTo("It stays pending, and the next run tries it again.");
        });
        database.isPendingForBoth("main.xml", "main.xml::may fail::ann");

        database.both("CREATE TABLE nowhere (id int)");
        database.bothMigrate("main.xml");
    }

    @ParameterizedTest
    @EnumSource
    void what_committed_by_itself_before_the_failure_stays_and_is_gone_on_from(Product product) {
        SideBySide database = on(product);
        database.xml("main.xml", "", """
                <changeSet id="1" author="ann" failOnError="false">
                  <createTable tableName="a"><column name="id" type="int"/></createTable>
                  <sql>insert into nowhere (id) values (1)</sql>
                </changeSet>
                """ + table("2", "b", ""));

        Outcome outcome = database.we("main.xml").migrate().orThrow();
        database.they("update", "main.xml").orFail();
        database.isAlike();
        assertThat(outcome.warnings()).extracting(Problem::code).containsExactly(ErrorCode.FAILURE_TOLERATED);

        database.both("CREATE TABLE nowhere (id int)");
        database.we("main.xml").migrate().orThrow();
        assertThat(database.weAsk("SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("2", "1");
        assertThat(database.weAsk("SELECT id FROM nowhere")).containsExactly("1");
    }

    @Test
    void a_program_for_another_system_waits_for_one_that_is_meant() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", """
                <changeSet id="alone" author="ann"><executeCommand executable="sh" os="Windows 7"/></changeSet>
                <changeSet id="two" author="ann">
                  <executeCommand executable="sh" os="Windows 7"/><executeCommand executable="sh" os="Windows 8"/>
                </changeSet>
                <changeSet id="beside" author="ann">
                  <executeCommand executable="sh" os="Windows 7"/><sql>select 1</sql>
                </changeSet>
                """);

        database.bothMigrate("main.xml");

        assertThat(database.weAsk("SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("two", "beside");
        Plan plan = database.we("main.xml").plan().orThrow();
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.standing().leftOut())
                .extracting(Standing.LeftOut::reason)
                .containsExactly(Standing.Reason.SYSTEM);
    }

    @Test
    void a_precondition_may_fail_where_its_changeset_may() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", """
                <changeSet id="1" author="ann" failOnError="false">
                  <preConditions onFail="HALT"><tableExists tableName="nowhere"/></preConditions>
                  <sql>select 1</sql>
                </changeSet>
                """ + table("2", "b", ""));
        database.bothMigrate("main.xml");
        database.isPendingForBoth("main.xml", "main.xml::1::ann");
    }

    @ParameterizedTest
    @EnumSource
    void an_invalid_changeset_is_recorded_and_not_run_where_its_author_says_so(Product product) {
        SideBySide database = on(product);
        database.file("main.yaml", yaml("onValidationFail: MARK_RAN"));
        Plan plan = database.we("main.yaml").plan().orThrow();
        assertThat(plan.steps().get(1))
                .isInstanceOfSatisfying(
                        Step.MarkRan.class,
                        mark -> assertThat(mark.reason())
                                .isEqualTo(
                                        "it is not valid, and says onValidationFail=\"MARK_RAN\": dropTable lacks tableName."));
        database.bothMigrate("main.yaml");
        assertThat(database.weAsk("SELECT EXECTYPE FROM DATABASECHANGELOG WHERE ID = '2'"))
                .containsExactly("MARK_RAN");

        database.we("main.yaml").rollback(new Reach.Count(2)).orThrow();
        assertThat(database.weAsk("SELECT ID FROM DATABASECHANGELOG")).containsExactly("1");
    }

    @Test
    void an_invalid_changeset_halts_the_run_otherwise() {
        SideBySide database = on(Product.H2);
        database.file("main.yaml", yaml("onValidationFail: HALT"));
        assertThat(database.we("main.yaml").plan().errors())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.CHANGE_INVALID);
        assertThat(database.they("update", "main.yaml").exitCode()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_in_a_changeset_without_an_author_is_told_with_it() {
        SideBySide database = on(Product.H2);
        database.file("main.yaml", """
                databaseChangeLog:
                - changeSet:
                    id: 1
                    changes:
                    - dropTable: {}
                """);
        assertThat(database.we("main.yaml").plan().errors())
                .extracting(Problem::what)
                .containsExactly("A changeset lacks its author.", "dropTable lacks tableName.");
    }

    @Test
    void SQL_that_Liquibase_passes_over_is_told() {
        SideBySide database = on(Product.H2);
        database.file(
                "main.sql",
                "--liquibase formatted sql\ncreate table lost (id int);\n--changeset ann:1\ncreate table kept (id int);\n");

        Outcome outcome = database.we("main.sql").migrate().orThrow();
        database.they("update", "main.sql").orFail();

        database.isAlike();
        assertThat(outcome.warnings()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(ErrorCode.CHANGELOG_WORD_IGNORED);
            assertThat(told.where().get(0).line()).isEqualTo(2);
        });
    }

    @Test
    void a_property_that_nobody_defines_stays_and_is_told_once_with_its_places() {
        SideBySide database = on(Product.H2);
        database.file("rows.sql", "insert into a (t) values (1);\ninsert into a (t) values ('${left}');\n");
        database.xml("main.xml", "", """
                <property name="known" value="a"/>
                <changeSet id="1" author="ann">
                  <createTable tableName="${known}"><column name="t" type="varchar(40)" defaultValue="${left}"/></createTable>
                  <sql>
                    insert into a (t)
                    values ('${ Left.Too }');
                    insert into a (t) values ('${a b} $${"json": 1}$$');
                  </sql>
                  <sqlFile path="rows.sql"/>
                </changeSet>
                """);

        Outcome outcome = database.we("main.xml").migrate().orThrow();
        database.they("update", "main.xml").orFail();

        database.isAlike();
        assertThat(outcome.warnings()).extracting(Problem::code).containsOnly(ErrorCode.PROPERTY_UNDEFINED);
        assertThat(outcome.warnings())
                .extracting(Problem::what)
                .containsExactly(
                        "Nothing says what ${Left.Too} stands for, so it stays in the text as it is.",
                        "Nothing says what ${left} stands for, so it stays in the text as it is.");
        assertThat(outcome.warnings().get(1).where())
                .extracting(at -> at.file().replaceFirst(".*/", "") + ":" + at.line())
                .containsExactly("main.xml:7", "rows.sql:2");
        assertThat(database.we("main.xml").plan().warnings())
                .as("nothing pending has it")
                .isEmpty();
    }

    @Test
    void what_looks_like_a_property_in_a_file_of_rows_is_a_value() {
        SideBySide database = on(Product.H2);
        database.file("rows.csv", "t\n${known}\n${left}\n");
        database.xml("main.xml", "", """
                <property name="known" value="b"/>
                <changeSet id="1" author="ann">
                  <createTable tableName="a"><column name="t" type="varchar(40)"/></createTable>
                  <loadData tableName="a" file="rows.csv"><column name="t" type="STRING"/></loadData>
                </changeSet>
                """);
        database.bothMigrate("main.xml");
        assertThat(database.weAsk("SELECT t FROM a ORDER BY t")).containsExactly("${known}", "${left}");
    }

    @Test
    void what_is_wrong_in_a_file_of_SQL_is_told_with_its_own_line() {
        SideBySide database = on(Product.H2);
        database.file("rows.sql", "select 1;\n\nselect 'open;\n");
        database.xml("main.xml", "", """
                <changeSet id="1" author="ann">
                  <comment>what comes is wrong</comment>
                  <sqlFile path="rows.sql"/>
                </changeSet>
                <changeSet id="2" author="ann">
                  <comment>what comes is wrong, too</comment>
                  <sqlFile path="nowhere.sql"/>
                </changeSet>""");
        assertThat(database.we("main.xml").plan().errors())
                .flatExtracting(Problem::where)
                .extracting(at -> at.file().replaceFirst(".*/", "") + ":" + at.line())
                .containsExactlyInAnyOrder("rows.sql:3", "main.xml:11");
    }

    @Test
    void another_program_than_the_connection_is_refused_by_name() {
        SideBySide database = on(Product.H2);
        database.xml(
                "main.xml",
                "",
                table("1", "a", "runWith='jdbc'")
                        + table("2", "b", "runWith='psql'")
                        + table("3", "c", "runWith='sqlplus' context='never'"));
        Plan plan = database.withContexts("now").we("main.xml").plan();
        assertThat(plan.errors()).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.CHANGESET_INVALID);
            assertThat(refused.what()).contains("main.xml::2::ann", "psql");
        });
        assertThat(database.they("update", "main.xml", "now").stderr()).contains("psql");
    }

    @Test
    void modifyChangeSets_gives_what_the_included_ones_do_not_say() {
        SideBySide database = on(Product.H2);
        database.xml(
                "child.xml",
                "",
                "<changeSet id='1' author='ann'><sql>create table a (id int -- comment\n)</sql></changeSet>");
        database.xml("main.xml", "", "<modifyChangeSets runWith='psql'><include file='child.xml'/></modifyChangeSets>");
        assertThat(database.we("main.xml").plan().errors())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.CHANGESET_INVALID);

        database.xml("main.xml", "", """
                <modifyChangeSets stripComments="true" endDelimiter="x"><include file="child.xml"/></modifyChangeSets>""");
        assertThat(database.we("main.xml").plan().warnings())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.CHANGELOG_WORD_IGNORED);
        database.bothMigrate("main.xml");
    }

    @Test
    void removeChangeSetProperty_takes_attributes_from_the_columns_behind_it() {
        SideBySide database = on(Product.H2);
        String changesets = """
                <changeSet id="1" author="ann">
                  <createTable tableName="a"><column name="id" type="int"/><column name="z" type="int"/></createTable>
                </changeSet>
                <changeSet id="2" author="ann">
                  <addColumn tableName="a"><column name="b" type="int" afterColumn="id"/></addColumn>
                </changeSet>
                """;
        database.xml("main.xml", "", """
                <removeChangeSetProperty change="addColumn" dbms="h2, oracle" remove="afterColumn"/>
                <removeChangeSetProperty change="addColumn" dbms="" remove="beforeColumn"/>
                """ + changesets);
        database.bothMigrate("main.xml");

        database.xml("child.xml", "", changesets.replace("\"a\"", "\"c\""));
        database.xml("other.xml", "", """
                <removeChangeSetProperty change="addColumn" dbms="h2" remove="afterColumn"/>
                <include file="child.xml"/>""");
        database.bothMigrate("other.xml");

        database.xml("wrong.xml", "", """
                <removeChangeSetProperty change="addColumn" dbms="h2" remove="name"/>""");
        assertThat(database.we("wrong.xml").plan().errors())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.CHANGESET_INVALID);
    }

    @Test
    void the_order_of_a_run_is_that_of_Liquibase() {
        SideBySide database = on(Product.H2);
        database.xml(
                "main.xml",
                "",
                table("1", "a", "") + table("2", "b", "runOrder='last'")
                        + table("3", "c", "runOrder='first'") + table("4", "d", "runOrder='first'")
                        + "<include file='in.xml'/>" + table("5", "e", "runOrder='last'") + table("6", "f", ""));
        database.xml("in.xml", "", table("7", "g", "runOrder='first'") + table("8", "h", "runOrder='last'"));
        database.isPendingForBoth(
                "main.xml",
                "main.xml::3::ann",
                "main.xml::4::ann",
                "in.xml::7::ann",
                "main.xml::1::ann",
                "main.xml::6::ann",
                "main.xml::2::ann",
                "in.xml::8::ann",
                "main.xml::5::ann");
        database.bothMigrate("main.xml");
    }

    @ParameterizedTest
    @EnumSource
    void a_changeset_that_is_run_again_gives_its_tag_again_and_takes_none_away(Product product) {
        SideBySide database = on(product);
        database.xml("main.xml", "", """
                <changeSet id="1" author="ann" runAlways="true"><sql>update DATABASECHANGELOG set TAG = TAG</sql></changeSet>
                <changeSet id="2" author="ann" runAlways="true"><tagDatabase tag="mine"/></changeSet>""");
        database.bothMigrate("main.xml");
        database.both("UPDATE DATABASECHANGELOG SET TAG = 'other'");
        database.bothMigrate("main.xml");
        assertThat(database.weAsk("SELECT TAG FROM DATABASECHANGELOG ORDER BY ID"))
                .containsExactly("other", "mine");
    }

    @Test
    void a_database_that_is_past_the_tag_is_told_and_left_alone() {
        SideBySide database = on(Product.H2);
        String first = table("1", "a", "") + "<changeSet id='2' author='ann'><tagDatabase tag='1.0'/></changeSet>";
        database.xml("main.xml", "", first);
        database.bothMigrate("main.xml");
        assertThat(goTo(database, "1.0").warnings()).isEmpty();

        database.xml("main.xml", "", first + table("3", "c", ""));
        database.bothMigrate("main.xml");
        Outcome outcome = goTo(database, "1.0");
        assertThat(outcome.done()).isEmpty();
        assertThat(outcome.warnings()).singleElement().satisfies(past -> {
            assertThat(past.code()).isEqualTo(ErrorCode.TAG_PASSED);
            assertThat(past.what()).contains("main.xml::3::ann, which stands behind it, is applied");
        });
        database.they("updateToTag", "main.xml", "1.0").orFail();
        database.isAlike();
    }

    @Test
    void a_tag_that_only_the_database_has_is_told_and_an_unknown_one_is_an_error() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", ""));
        database.bothMigrate("main.xml");
        database.both("UPDATE DATABASECHANGELOG SET TAG = 'by hand'");
        database.xml("main.xml", "", table("1", "a", "") + table("2", "b", ""));

        Outcome outcome = goTo(database, "by hand");
        assertThat(outcome.done()).isEmpty();
        assertThat(outcome.warnings()).extracting(Problem::code).containsExactly(ErrorCode.TAG_PASSED);
        Goal unknown = new Goal(new Reach.ToTag("by foot"), Goal.Order.STRICT);
        assertThat(database.we("main.xml").plan(unknown).errors())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.VERSION_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.33.0", "5.0.1"})
    void dates_count_as_in_the_Liquibase_that_wrote_the_newest_row(String version) {
        SideBySide database = on(Product.H2);
        database.xml("first.xml", "", table("1", "a", ""));
        database.bothMigrate("first.xml");
        database.both("UPDATE DATABASECHANGELOG SET LIQUIBASE = '" + version + "'");
        database.xml("main.xml", "", insertedDate());
        database.we("main.xml").migrate().orThrow();
        database.they("update", "main.xml").orFail();
        assertThat(database.weAsk("SELECT MD5SUM FROM DATABASECHANGELOG WHERE ID = 'date'"))
                .allMatch(sum -> sum.equals(database.theyAsk("SELECT MD5SUM FROM DATABASECHANGELOG WHERE ID = 'date'")
                                .get(0))
                        == version.equals("4.33.0"));
    }

    @Test
    void dates_in_an_empty_history_count_as_in_4_33_0() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", "") + insertedDate());
        database.bothMigrate("main.xml");
    }

    private static String insertedDate() {
        return """
                <changeSet id="date" author="ann">
                  <createTable tableName="day"><column name="at" type="date"/></createTable>
                  <insert tableName="day"><column name="at" valueDate="2026-01-31"/></insert>
                </changeSet>""";
    }

    private static String yaml(String invalid) {
        return """
                databaseChangeLog:
                - changeSet:
                    id: 1
                    author: ann
                    changes: [{createTable: {tableName: a, columns: [{column: {name: id, type: int}}]}}]
                - changeSet:
                    id: 2
                    author: ann
                    %s
                    changes: [{dropTable: {}}, {dropTable: {tableName: a}}]
                - changeSet:
                    id: 3
                    author: ann
                    changes: [{createTable: {tableName: c, columns: [{column: {name: id, type: int}}]}}]
                """.formatted(invalid);
    }

    private static Outcome goTo(SideBySide database, String tag) {
        return database.we("main.xml")
                .migrate(new Goal(new Reach.ToTag(tag), Goal.Order.STRICT))
                .orThrow();
    }

    private SideBySide on(Product product) {
        return new SideBySide(product, folder);
    }
}
