package dev.turnstone.tests.liquibase;

import static dev.turnstone.tests.liquibase.SideBySide.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a changelog includes, beside Liquibase 4.33.0. */
class IncludesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "minDepth='1'",
                "minDepth='2'",
                "minDepth='2' maxDepth='2'",
                "maxDepth='1'",
                "maxDepth='2' endsWithFilter='B.XML'",
                "endsWithFilter='.sql'",
                "contextFilter='c1' labels='l1,l2' maxDepth='1'",
                "ignore='true'",
                "relativeToChangelogFile='true' endsWithFilter='0.xml'"
            })
    void the_files_of_a_folder_are_those_of_Liquibase_in_its_order(String attributes) throws IOException {
        manyFiles();
        main("<includeAll path='d' " + attributes + "/>");
        List<OracleAnswer.Changeset> theirs = LiquibaseOracle.shared()
                .ask(folder, "main.xml", OfflineDatabase.H2)
                .changesets();
        assertThat(theirs).isNotEmpty();

        LiquibaseChangelog ours = read(folder);
        assertThat(ours.problems()).noneMatch(Problem::isError);
        assertThat(ours.changesets())
                .extracting(changeset -> changeset.id().path())
                .containsExactlyElementsOf(
                        theirs.stream().map(OracleAnswer.Changeset::path).toList());
        assertThat(ours.changesets().get(0).filters().labels())
                .isEqualTo(attributes.contains("labels") ? List.of("l1,l2") : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path='d' maxDepth='0'",
                "path='d' endsWithFilter='nothing'",
                "path='empty'",
                "path='nowhere'",
                "path='d/1.xml'"
            })
    void a_folder_without_a_file_is_an_error(String attributes) throws IOException {
        manyFiles();
        Files.createDirectories(folder.resolve("empty"));
        main("<includeAll " + attributes + "/>");
        assertThat(LiquibaseOracle.shared()
                        .ask(folder, "main.xml", OfflineDatabase.H2)
                        .refusal())
                .isPresent();
        assertThat(read(folder).problems()).extracting(Problem::code).containsOnly(ErrorCode.INCLUDE_INVALID);
    }

    @Test
    void a_file_that_is_included_twice_is_told_once_with_both_places() throws IOException {
        String changesets = table("1", "a", "") + table("2", "b", "") + table("3", "c", "");
        write("leaf.xml", changesets);
        write("branch.xml", "<include file='leaf.xml'/>" + table("4", "d", ""));
        main("<include file='branch.xml'/>\n<include file='other.xml'/>\n<include file='branch.xml'/>");
        write("other.xml", table("5", "e", ""));

        assertThat(read(folder).problems()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(ErrorCode.STEP_DUPLICATE);
            assertThat(told.what())
                    .contains(
                            "branch.xml is included more than once, so all of its changesets are there more than once");
            assertThat(told.where()).extracting(Position::line).hasSize(2).doesNotHaveDuplicates();
        });
    }

    @Test
    void two_changesets_of_one_name_are_told_with_both_places() throws IOException {
        main(table("1", "a", "") + table("1", "b", ""));
        assertThat(read(folder).problems()).singleElement().satisfies(told -> {
            assertThat(told.what()).isEqualTo("Two changesets are called main.xml::1::ann.");
            assertThat(told.where()).hasSize(2).doesNotHaveDuplicates();
        });
    }

    @Test
    void a_depth_that_is_no_number_is_an_error() throws IOException {
        manyFiles();
        main("<property name='depth' value='deep'/><includeAll path='d' maxDepth='${depth}'/>");
        assertThat(read(folder).problems()).singleElement().satisfies(wrong -> {
            assertThat(wrong.code()).isEqualTo(ErrorCode.INCLUDE_INVALID);
            assertThat(wrong.what()).isEqualTo("maxDepth can't be deep.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "nowhere"})
    void a_folder_without_a_file_may_be_allowed(String path) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        main("<includeAll path='" + path + "' errorIfMissingOrEmpty='false'/>");
        assertThat(LiquibaseOracle.shared()
                        .ask(folder, "main.xml", OfflineDatabase.H2)
                        .refusal())
                .isEmpty();
        assertThat(read(folder).problems()).isEmpty();
    }

    @Test
    void what_is_no_changelog_is_left_out_and_told() throws IOException {
        write("d/1.xml", table("1", "a", ""));
        Files.writeString(folder.resolve("d/readme.txt"), "hello");
        main("<includeAll path='d'/>");
        LiquibaseChangelog read = read(folder);
        assertThat(read.changesets()).hasSize(1);
        assertThat(read.problems()).singleElement().satisfies(ignored -> {
            assertThat(ignored.code()).isEqualTo(ErrorCode.FILE_IGNORED);
            assertThat(ignored.what()).startsWith("d/readme.txt");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter", "resourceFilter", "resourceComparator"})
    void classes_are_refused_by_name(String attribute) throws IOException {
        write("d/1.xml", table("1", "a", ""));
        main("<includeAll path='d' " + attribute + "='com.acme.Choice'/>");
        assertThat(read(folder).problems()).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.INCLUDE_INVALID);
            assertThat(refused.what()).contains(attribute, "com.acme.Choice");
            assertThat(refused.next()).contains("include");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<include file='sub/c.xml'/>", "<includeAll path='sub'/>"})
    void a_file_that_two_folders_have_is_refused_with_both_places(String include) throws IOException {
        Path other = folder.resolve("other");
        Path first = folder.resolve("first");
        write("first/sub/c.xml", table("1", "a", ""));
        write("other/sub/c.xml", table("2", "b", ""));
        write("first/main.xml", include);
        LiquibaseChangelog read = read(first, other);
        assertThat(read.changesets()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(twice -> {
            assertThat(twice.code()).isEqualTo(ErrorCode.INCLUDE_INVALID);
            assertThat(twice.what())
                    .contains(first.resolve("sub/c.xml").toString())
                    .contains(other.resolve("sub/c.xml").toString());
        });
    }

    @Test
    void a_folder_that_is_named_twice_has_each_file_once() throws IOException {
        write("sub/c.xml", table("1", "a", ""));
        main("<includeAll path='sub'/>");
        LiquibaseChangelog read = read(folder, folder.resolve("sub/.."));
        assertThat(read.problems()).isEmpty();
        assertThat(read.changesets()).hasSize(1);
    }

    @Test
    void a_link_out_of_the_search_path_is_refused() throws IOException {
        write("out/c.xml", table("1", "a", ""));
        write("in/main.xml", "<include file='link.xml'/><includeAll path='links'/>");
        Files.createDirectories(folder.resolve("in/links"));
        Files.createSymbolicLink(folder.resolve("in/link.xml"), folder.resolve("out/c.xml"));
        Files.createSymbolicLink(folder.resolve("in/links/all"), folder.resolve("out"));
        assertThat(read(folder.resolve("in")).problems()).hasSize(2).allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.INCLUDE_INVALID);
            assertThat(refused.what()).contains("is a link to");
            assertThat(refused.next()).contains("--search-path");
        });
        assertThat(read(folder.resolve("in"), folder.resolve("out")).problems()).isEmpty();
    }

    @Test
    void a_link_inside_of_it_is_followed_as_Liquibase_does() throws IOException {
        write("real/c.xml", table("1", "a", ""));
        Files.createDirectories(folder.resolve("d"));
        Files.createSymbolicLink(folder.resolve("d/linked"), folder.resolve("real"));
        main("<includeAll path='d'/>");
        assertThat(LiquibaseOracle.shared()
                        .ask(folder, "main.xml", OfflineDatabase.H2)
                        .only()
                        .path())
                .isEqualTo("d/linked/c.xml");
        assertThat(read(folder).changesets())
                .extracting(changeset -> changeset.id().path())
                .containsExactly("d/linked/c.xml");
    }

    private void manyFiles() throws IOException {
        for (String name : List.of("1", "10", "2", "x/20", "x/y/3", "B", "a-b", "a.b", "x/b")) {
            write("d/" + name + ".xml", table(name, "t", ""));
        }
        Files.writeString(folder.resolve("d/z.SQL"), "--liquibase formatted sql\n--changeset ann:z\nselect 1;\n");
    }

    private void main(String text) throws IOException {
        write("main.xml", text);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                %s
                </databaseChangeLog>
                """.formatted(text));
    }

    private static LiquibaseChangelog read(Path... roots) {
        return new ChangelogReader(SearchPath.of(List.of(roots)), Reading.on("h2")).read("main.xml");
    }
}
