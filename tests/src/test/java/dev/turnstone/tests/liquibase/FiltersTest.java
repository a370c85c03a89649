package dev.turnstone.tests.liquibase;

import static dev.turnstone.tests.liquibase.SideBySide.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.plan.Plan;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For which runs changesets are meant, and what the history says of that, beside Liquibase 4.33.0. */
class FiltersTest {
    @TempDir
    Path folder;

    private SideBySide database;

    @BeforeEach
    void two_databases() {
        database = new SideBySide(Product.H2, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "!H2", "ALL", "None", "Oracle, H2", "!Oracle"})
    void changesets_and_preconditions_name_databases_in_any_case(String names) {
        database.xml("main.xml", "", table("1", "a", "dbms='" + names + "'") + """
                <changeSet id="2" author="ann">
                  <preConditions onFail="MARK_RAN"><dbms type="%s"/></preConditions>
                  <createTable tableName="b"><column name="id" type="int"/></createTable>
                </changeSet>
                <include file="formatted.sql"/>
                """.formatted(names));
        database.file("formatted.sql", """
                --liquibase formatted sql
                --changeset ann:3 dbms:"%s"
                CREATE TABLE c (id int);
                """.formatted(names));

        database.bothMigrate("main.xml");
    }

    @Test
    void changes_modifications_and_properties_name_databases_in_small_letters_only() {
        database.xml("main.xml", "", """
                <property name="table" value="of_h2" dbms="H2"/>
                <property name="table" value="of_others"/>
                <changeSet id="change" author="ann"><sql dbms="!H2">CREATE TABLE a (id int)</sql></changeSet>
                <changeSet id="not here" author="ann"><sql dbms="H2">CREATE TABLE b (id int)</sql></changeSet>
                <changeSet id="property" author="ann"><sql>CREATE TABLE ${table} (id int)</sql></changeSet>
                <changeSet id="modified" author="ann">
                  <sql>CREATE TABLE c (id int</sql>
                  <modifySql dbms="!H2"><append value=", name int)"/></modifySql>
                  <modifySql dbms="H2"><append value="nonsense"/></modifySql>
                </changeSet>
                """);

        Plan plan = database.we("main.xml").plan();
        assertThat(plan.problems()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(ErrorCode.CHANGESET_LEFT_OUT);
            assertThat(told.what()).contains("main.xml::not here::ann").contains("'H2'");
            assertThat(told.next()).contains("Did you mean h2?");
        });
        database.bothMigrate("main.xml");
        assertThat(database.weAsk("SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("change", "property", "modified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "y", "x and y", "!x", "!y", "z and q", "z and x", "Q", "z or y"})
    void labels_of_includes_are_added_to_those_of_changesets(String labels) {
        database.xml("main.xml", "", table("0", "always", "") + "<include file='a.xml' labels='x'/>");
        database.xml("a.xml", "", table("1", "a", "labels='y'") + "<include file='b.xml' labels='z'/>");
        database.xml("b.xml", "", table("2", "b", "") + table("3", "c", "labels='q'"));

        database.withLabels(labels).we("main.xml").migrate().orThrow();
        database.they("update", "main.xml", "", labels).orFail();

        database.isAlike();
    }

    @Test
    void the_history_has_contexts_and_labels_as_liquibase_writes_them() {
        database.xml("main.xml", "context='root 1'", """
                %s
                <include file="a.xml" context="a or b" labels="Z,x"/>
                <include file="c.xml" context="" labels=""/>
                """.formatted(
                        table("1", "t1", "context='Own' labels='Rel-1, rel-2,REL-1'")));
        database.xml(
                "a.xml",
                "context='!c'",
                table("2", "t2", "context='own, other' labels='y, X'")
                        + table("3", "t3", "context='' labels=''")
                        + "<include file='b.xml' context='d' labels='M'/>");
        database.xml("b.xml", "context='e'", table("4", "t4", "context='own' labels='q'") + table("5", "t5", ""));
        database.xml(
                "c.xml",
                "",
                table("6", "t6", "context=' ' labels=' , a'")
                        + table("7", "t7", "labels='a,,b, ,c'")
                        + table("8", "t8", "labels=','"));
        database.xml("none.xml", "", table("9", "t9", "context='' labels=''"));

        database.bothMigrate("main.xml");
        database.bothMigrate("none.xml");
    }

    @Test
    void a_changeset_that_is_but_a_change_for_another_database_waits_for_its_database() {
        database.xml("main.xml", "", table("1", "a", "") + """
                <changeSet id="sql" author="ann"><sql dbms="oracle">nonsense</sql></changeSet>
                <changeSet id="always" author="ann" runAlways="true"><sql dbms="oracle">nonsense</sql></changeSet>
                <changeSet id="row" author="ann">
                  <insert tableName="a" dbms="oracle"><column name="id" value="1"/></insert>
                </changeSet>
                """);
        database.bothMigrate("main.xml");

        Plan plan = database.we("main.xml").plan().orThrow();
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.standing().leftOut())
                .extracting(left -> left.id().id() + " " + left.reason() + " " + left.wants())
                .containsExactly("sql DATABASE oracle", "always DATABASE oracle", "row DATABASE oracle");

        database.xml("main.xml", "", table("1", "a", "") + """
                <changeSet id="sql" author="ann"><sql dbms="oracle,h2">CREATE TABLE b (id int)</sql></changeSet>
                <changeSet id="row" author="ann">
                  <insert tableName="a" dbms="h2"><column name="id" value="1"/></insert>
                </changeSet>
                """);
        database.bothMigrate("main.xml");
        assertThat(database.weAsk("SELECT id FROM a")).containsExactly("1");
    }

    @Test
    void changes_for_other_databases_are_passed_over_beside_any_other_change() {
        database.xml("main.xml", "", """
                <changeSet id="both" author="ann">
                  <sql dbms="oracle">nonsense</sql><sql dbms="postgresql">nonsense</sql>
                </changeSet>
                <changeSet id="first" author="ann">
                  <sql dbms="oracle">nonsense</sql><sql>CREATE TABLE a (id int)</sql>
                </changeSet>
                <changeSet id="last" author="ann">
                  <sql>CREATE TABLE b (id int)</sql><sql dbms="oracle">nonsense</sql>
                </changeSet>
                <changeSet id="empty" author="ann"><sql dbms="oracle">nonsense</sql><empty/></changeSet>
                """);

        database.bothMigrate("main.xml");

        assertThat(database.weAsk("SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("both", "first", "last", "empty");
    }

    @Test
    void a_changeset_for_another_database_is_recorded_where_its_preconditions_want_it() {
        database.xml("main.xml", "", table("1", "a", "") + """
                <changeSet id="marked" author="ann">
                  <preConditions onFail="MARK_RAN"><dbms type="oracle"/></preConditions>
                  <sql dbms="oracle">nonsense</sql>
                </changeSet>
                <changeSet id="holds" author="ann">
                  <preConditions onFail="MARK_RAN"><tableExists tableName="a"/></preConditions>
                  <sql dbms="oracle">nonsense</sql>
                </changeSet>
                <changeSet id="warned" author="ann">
                  <preConditions onFail="WARN"><tableExists tableName="nowhere"/></preConditions>
                  <sql dbms="oracle">nonsense</sql>
                </changeSet>
                """);

        database.bothMigrate("main.xml");

        assertThat(database.weAsk("SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED"))
                .containsExactly("1", "marked");
    }

    @Test
    void a_change_that_runs_again_when_it_is_edited_is_left_alone_when_it_is_for_others_now() {
        String change =
                "<changeSet id='1' author='ann' runOnChange='true'><sql dbms='%s'>CREATE TABLE a (id int)</sql></changeSet>";
        database.xml("main.xml", "", change.formatted("h2"));
        database.bothMigrate("main.xml");

        database.xml("main.xml", "", change.formatted("oracle"));
        database.bothMigrate("main.xml");
        assertThat(database.we("main.xml").plan().orThrow().steps()).isEmpty();
    }
}
