package dev.turnstone.tests.liquibase;

import static dev.turnstone.tests.liquibase.SideBySide.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which row is whose: as Liquibase 4.33.0 has it, whoever wrote the row. */
class IdentityTest {
    @TempDir
    Path folder;

    @Test
    void the_same_changeset_in_two_files_is_two_changesets() {
        SideBySide database = on(Product.H2);
        database.xml("a.xml", "", "<changeSet id='1' author='ann'><sql>select 1</sql></changeSet>");
        database.xml("b.xml", "", "<changeSet id='1' author='ann'><sql>select 1</sql></changeSet>");
        database.xml("main.xml", "", "<include file='a.xml'/>");
        database.bothMigrate("main.xml");

        database.xml("main.xml", "", "<include file='a.xml'/><include file='b.xml'/>");
        database.isPendingForBoth("main.xml", "b.xml::1::ann");
        database.bothMigrate("main.xml");
    }

    @Test
    void a_changeset_that_was_recorded_under_another_path_is_not_run_a_second_time() {
        SideBySide database = on(Product.H2);
        database.xml("db/a.xml", "", table("1", "a", ""));
        database.bothMigrate("db/a.xml");

        database.xml("a.xml", "", table("1", "a", ""));
        List<Problem> errors = database.we("a.xml").plan().errors();
        assertThat(errors).extracting(Problem::code).containsExactly(ErrorCode.PATH_DIFFERS);
        assertThat(errors.get(0).next()).contains("--search-path").contains("db/a.xml");
    }

    @ParameterizedTest
    @EnumSource
    void a_row_under_the_files_own_path_counts_where_a_logical_path_is_inherited(Product product) {
        SideBySide database = on(product);
        database.xml("child.xml", "", table("1", "a", "") + everyTime("2"));
        database.file("plain.sql", "CREATE TABLE plain (id int)");
        database.xml("old.xml", "", "<include file='child.xml'/>");
        database.bothMigrate("old.xml");

        database.xml("child.xml", "", table("1", "a", "") + everyTime("2") + table("3", "c", ""));
        database.xml("new.xml", "logicalFilePath='logical/main'", """
                <include file='child.xml'/>
                <include file='plain.sql'/>
                """);
        database.isPendingForBoth("new.xml", "child.xml::2::ann", "logical/main::3::ann", "plain.sql::raw::includeAll");
        database.bothMigrate("new.xml");
        database.isPendingForBoth("new.xml", "child.xml::2::ann");
    }

    @Test
    void a_row_that_4_31_0_wrote_under_the_including_files_path_counts() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "logicalFilePath='logical/main'", "<include file='own.xml'/>");
        database.xml("own.xml", "logicalFilePath='own/path'", table("1", "a", ""));
        database.bothMigrate("main.xml");

        database.both("UPDATE DATABASECHANGELOG SET FILENAME = 'logical/main', LIQUIBASE = '4.31.0'");
        assertThat(database.we("main.xml").plan().orThrow().steps()).isEmpty();
        database.isPendingForBoth("main.xml");
    }

    @Test
    void logical_paths_win_over_one_another_as_in_Liquibase() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", """
                <include file='weak.xml' logicalFilePath='by/include'/>
                <include file='strong.xml'/>
                <includeAll path='all' logicalFilePath='by/all'/>
                """);
        database.xml("weak.xml", "", """
                <include file='one.xml' logicalFilePath='by/weak'/>
                <include file='two.xml'/>
                """);
        database.xml(
                "strong.xml", "logicalFilePath='by/strong'", "<include file='three.xml' logicalFilePath='nobody'/>");
        database.xml("one.xml", "", table("1", "a", ""));
        database.xml("two.xml", "", table("2", "b", ""));
        database.xml("three.xml", "", table("3", "c", ""));
        database.xml("all/four.xml", "", table("4", "d", "") + table("5", "e", "logicalFilePath='own'"));
        database.isPendingForBoth(
                "main.xml",
                "by/weak::1::ann",
                "by/include::2::ann",
                "by/strong::3::ann",
                "by/all::4::ann",
                "own::5::ann");
    }

    @Test
    void plain_sql_that_is_recorded_with_its_path_in_the_id_is_not_run_again() {
        SideBySide database = on(Product.H2);
        database.file("sql/a.sql", "CREATE TABLE a (id int)");
        database.file("sql/b.sql", "CREATE TABLE b (id int)");
        database.xml("main.xml", "", "<includeAll path='sql'/>");
        database.bothMigrate("main.xml");

        database.both("UPDATE DATABASECHANGELOG SET ID = 'raw_sql_a.sql' WHERE FILENAME = 'sql/a.sql'");
        database.isPendingForBoth("main.xml");
        database.both("UPDATE DATABASECHANGELOG SET ID = 'raw_sql_c.sql' WHERE FILENAME = 'sql/a.sql'");
        database.isPendingForBoth("main.xml", "sql/a.sql::raw::includeAll");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2"})
    void a_row_with_its_path_written_otherwise_is_the_one_that_is_updated(Product product) {
        SideBySide database = on(product);
        database.xml("child.xml", "", everyTime("1"));
        database.bothMigrate("child.xml");

        database.both("UPDATE DATABASECHANGELOG SET FILENAME = 'classpath:CHILD.xml'");
        database.we("child.xml").migrate().orThrow();
        assertThat(database.weAsk("SELECT FILENAME, EXECTYPE, ORDEREXECUTED FROM DATABASECHANGELOG"))
                .containsExactly("classpath:CHILD.xml | RERAN | 2");
    }

    @ParameterizedTest
    @EnumSource
    void a_changeset_of_an_author_without_a_name_is_run_and_known_again(Product product) {
        SideBySide database = on(product);
        String nobodys = "<changeSet id='%s' author='%s'><sql>create table %s (id int)</sql>"
                + "<rollback>drop table %3$s</rollback></changeSet>";
        database.xml("main.xml", "", nobodys.formatted("1", "", "a"));
        database.isPendingForBoth("main.xml", "main.xml::1::");
        database.xml("main.xml", "", nobodys.formatted("1", "", "a") + nobodys.formatted("2", " ", "b"));
        database.bothMigrate("main.xml");

        assertThat(database.weAsk("SELECT AUTHOR FROM DATABASECHANGELOG WHERE ID = '1'"))
                .containsExactly("");
        database.isPendingForBoth("main.xml");
        database.they("rollbackCount", "main.xml", "2").orFail();
        database.we("main.xml").rollback(new Reach.Count(2)).orThrow();
        database.isAlike();
    }

    @Test
    void a_row_that_liquibase_wrote_for_an_author_without_a_name_counts() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", "").replace("\"ann\"", "\"\""));
        database.bothMigrate("main.xml");
        database.both("UPDATE DATABASECHANGELOG SET LIQUIBASE = '4.33.0'");
        database.isPendingForBoth("main.xml");
    }

    @Test
    void an_id_without_a_sign_in_it_is_told_with_its_line() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", "<changeSet id='' author='ann'/><changeSet id=' ' author='ann'/>");
        assertThat(database.we("main.xml").plan().errors()).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.CHANGESET_INVALID);
            assertThat(problem.what()).isEqualTo("A changeset lacks its id.");
            assertThat(problem.where().get(0).line()).isEqualTo(5);
        });
    }

    private static String everyTime(String id) {
        return "<changeSet id='" + id + "' author='ann' runAlways='true'><tagDatabase tag='mine'/></changeSet>";
    }

    private SideBySide on(Product product) {
        return new SideBySide(product, folder);
    }
}
