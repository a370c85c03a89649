package dev.turnstone.tests.liquibase;

import static dev.turnstone.tests.liquibase.SideBySide.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Standing.Reason;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a rollback takes back, beside Liquibase 4.33.0. */
class RollbackTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_tag_goes_with_what_is_behind_it_unless_it_is_kept(Product product) {
        SideBySide database = on(product);
        database.xml(
                "main.xml",
                "",
                table("1", "a", "")
                        + tag("gone", "")
                        + table("2", "b", "")
                        + tag("kept", "keepTagOnRollback='true'")
                        + table("3", "c", ""));
        database.bothMigrate("main.xml");

        bothGoBack(database, "kept");
        assertThat(names(database)).containsExactly("1", "gone", "2", "kept");
        bothGoBack(database, "GONE");
        assertThat(names(database)).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_run_does_not_mean_stays_and_is_named(Product product) {
        SideBySide database = filtered(product).withContexts("y");
        Plan plan =
                database.we("main.xml").planRollback(new Reach.ToTag("start")).orThrow();
        assertThat(plan.standing().leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(Reason.IGNORED, Reason.CONTEXTS);
        assertThat(plan.warnings()).singleElement().satisfies(stays -> {
            assertThat(stays.code()).isEqualTo(ErrorCode.CHANGESET_LEFT_OUT);
            assertThat(stays.what()).contains("main.xml::2::ann (other contexts)", "main.xml::4::ann (to be ignored)");
        });

        database.we("main.xml").rollback(new Reach.ToTag("start")).orThrow();
        database.they("rollback", "main.xml", "start", "y").orFail();
        database.isAlike();
        assertThat(names(database)).containsExactly("2", "4");
    }

    @Test
    void the_key_of_the_lock_is_called_as_liquibase_calls_it_on_postgresql() {
        SideBySide database = on(Product.POSTGRESQL);
        database.xml("main.xml", "", table("1", "a", ""));
        database.bothMigrate("main.xml");
        String keys = "SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                + " WHERE LOWER(TABLE_NAME) = 'databasechangeloglock' AND CONSTRAINT_TYPE = 'PRIMARY KEY'";
        assertThat(database.weAsk(keys)).isEqualTo(database.theyAsk(keys)).hasSize(1);
    }

    @Test
    void what_stays_does_not_count_as_a_step_back() {
        SideBySide database = filtered(Product.H2).withContexts("y");
        database.we("main.xml").rollback(new Reach.Count(3)).orThrow();
        database.they("rollbackCount", "main.xml", "3", "y").orFail();
        database.isAlike();
        assertThat(names(database)).containsExactly("start", "2", "4");
    }

    @Test
    void a_tag_may_stand_at_a_row_of_another_changelog() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", ""));
        database.xml("other.xml", "", table("2", "b", ""));
        database.bothMigrate("main.xml");
        database.bothMigrate("other.xml");
        database.both("UPDATE DATABASECHANGELOG SET TAG = 'theirs' WHERE ID = '2'");
        database.xml("main.xml", "", table("1", "a", "") + table("3", "c", ""));
        database.bothMigrate("main.xml");

        bothGoBack(database, "theirs");
        assertThat(names(database)).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void what_ran_after_a_moment_is_taken_back(Product product) {
        SideBySide database = on(product);
        database.xml("main.xml", "", table("1", "a", "") + table("2", "b", "") + table("3", "c", ""));
        database.bothMigrate("main.xml");
        database.both("UPDATE DATABASECHANGELOG SET DATEEXECUTED = '2026-01-05 10:00:00' WHERE ID <> '3'");

        database.we("main.xml")
                .rollback(new Reach.ToDate(LocalDateTime.parse("2026-01-05T10:00:00")))
                .orThrow();
        database.they("rollbackToDate", "main.xml", "2026-01-05 10:00:00").orFail();
        database.isAlike();
        assertThat(names(database)).containsExactly("1", "2");

        database.we("main.xml")
                .rollback(new Reach.ToDate(LocalDateTime.parse("2026-01-05T09:59:59")))
                .orThrow();
        database.they("rollbackToDate", "main.xml", "2026-01-05 09:59:59").orFail();
        database.isAlike();
        assertThat(names(database)).isEmpty();
    }

    @Test
    void nobody_migrates_to_a_date() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", ""));
        Reach reach = new Reach.ToDate(LocalDateTime.parse("2026-01-05T10:00:00"));
        Plan plan = database.we("main.xml").plan(new Goal(reach, Goal.Order.STRICT));
        assertThat(plan.errors()).extracting(Problem::code).containsExactly(ErrorCode.SETTING_INVALID);
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void an_unknown_tag_has_near_misses_among_all_rows() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", "") + tag("1.0", "") + table("2", "b", ""));
        database.bothMigrate("main.xml");
        Plan plan = database.we("main.xml").planRollback(new Reach.ToTag("1.00"));
        assertThat(plan.errors()).singleElement().satisfies(unknown -> {
            assertThat(unknown.code()).isEqualTo(ErrorCode.VERSION_UNKNOWN);
            assertThat(unknown.next()).isEqualTo("Did you mean 1.0?");
        });
    }

    @ParameterizedTest
    @EnumSource
    void plain_sql_gets_a_way_back_as_formatted_sql_of_the_same_name(Product product) {
        SideBySide database = on(product);
        database.file("sql/a.sql", "create table a (id int)");
        database.xml("main.xml", "", "<includeAll path='sql'/>");
        database.bothMigrate("main.xml");
        assertThat(database.we("main.xml").planRollback(new Reach.Count(1)).errors())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.code()).isEqualTo(ErrorCode.UNDO_MISSING);
                    assertThat(told.next())
                            .contains(
                                    "--liquibase formatted sql",
                                    "--changeset includeAll:raw splitStatements:false",
                                    "--validCheckSum: any");
                });

        database.file("sql/a.sql", """
                --liquibase formatted sql
                --changeset includeAll:raw splitStatements:false
                --validCheckSum: any
                create table a (id int)
                --rollback drop table a
                """);
        database.isPendingForBoth("main.xml");
        database.we("main.xml").rollback(new Reach.Count(1)).orThrow();
        database.they("rollbackCount", "main.xml", "1").orFail();
        database.isAlike();
        database.isPendingForBoth("main.xml", "sql/a.sql::raw::includeAll");
    }

    @Test
    void a_rollback_whose_file_is_missing_is_told_on_the_way_forward_and_refused_on_the_way_back() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", "") + """
                <changeSet id="2" author="ann">
                  <createTable tableName="b"><column name="id" type="int"/></createTable>
                  <rollback>
                    <dropTable tableName="b"/>
                    <sqlFile path="gone.sql"/>
                  </rollback>
                </changeSet>
                <changeSet id="3" author="ann" dbms="oracle">
                  <sql>select 1</sql><rollback><sqlFile path="gone-too.sql"/></rollback>
                </changeSet>""");

        Outcome outcome = database.we("main.xml").migrate().orThrow();
        database.they("update", "main.xml").orFail();
        database.isAlike();
        assertThat(outcome.warnings()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(ErrorCode.UNDO_UNUSABLE);
            assertThat(told.what()).contains("main.xml::2::ann", "there is no file gone.sql");
            assertThat(told.where()).singleElement().satisfies(at -> {
                assertThat(at.file()).endsWith("main.xml");
                assertThat(at.line()).isEqualTo(12);
            });
        });
        assertThat(database.we("main.xml").plan().warnings())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.UNDO_UNUSABLE);

        assertThat(database.we("main.xml").planRollback(new Reach.Count(2)).errors())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
                    assertThat(told.what()).contains("The rollback of main.xml::2::ann", "there is no file gone.sql");
                    assertThat(told.where().get(0).line()).isEqualTo(12);
                });
        assertThat(database.they("rollbackCount", "main.xml", "2").exitCode()).isEqualTo(1);
    }

    @Test
    void a_rollback_that_leads_to_no_changeset_is_refused_on_the_way_forward_as_by_Liquibase() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", """
                <changeSet id="1" author="ann">
                  <createTable tableName="a"><column name="id" type="int"/></createTable>
                  <rollback changeSetId="9" changeSetAuthor="ann"/>
                </changeSet>
                <changeSet id="2" author="ann" dbms="oracle">
                  <sql>select 1</sql><rollback changeSetId="9" changeSetAuthor="ann"/>
                </changeSet>""");

        assertThat(database.we("main.xml").plan().errors()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(ErrorCode.CHANGESET_INVALID);
            assertThat(told.what())
                    .isEqualTo("The rollback of main.xml::1::ann is that of a changeset that isn't there:"
                            + " main.xml::9::ann.");
            assertThat(told.where().get(0).line()).isEqualTo(7);
        });
        assertThat(database.they("update", "main.xml").exitCode()).isEqualTo(1);
    }

    @Test
    void a_changeset_for_other_databases_needs_no_way_back() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", "") + """
                <changeSet id="2" author="ann" dbms="oracle">
                  <createProcedure>create procedure x as begin null; end;</createProcedure>
                </changeSet>""");
        database.bothMigrate("main.xml");
        Plan plan = database.we("main.xml").planRollback(new Reach.Count(2));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.steps()).hasSize(1);
    }

    /** Run with everything meant; then a changeset is to be ignored. */
    private SideBySide filtered(Product product) {
        SideBySide database = on(product);
        String start = tag("start", "") + table("1", "a", "") + table("2", "b", "context='x'") + table("3", "c", "");
        database.xml("main.xml", "", start + table("4", "d", "") + table("5", "e", ""));
        database.bothMigrate("main.xml");
        database.xml("main.xml", "", start + table("4", "d", "ignore='true'") + table("5", "e", ""));
        return database;
    }

    private static String tag(String name, String attributes) {
        return "<changeSet id='" + name + "' author='ann'><tagDatabase tag='" + name + "' " + attributes
                + "/></changeSet>";
    }

    private static void bothGoBack(SideBySide database, String tag) {
        database.we("main.xml").rollback(new Reach.ToTag(tag)).orThrow();
        database.they("rollback", "main.xml", tag).orFail();
        database.isAlike();
    }

    private static Iterable<String> names(SideBySide database) {
        return database.weAsk("SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED");
    }

    private SideBySide on(Product product) {
        return new SideBySide(product, folder);
    }
}
