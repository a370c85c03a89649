package dev.turnstone.liquibase.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import dev.turnstone.liquibase.tree.file.TreeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Liquibase 4.33.0 refuses and accepts with every schema from 1.9 on was asked; the words are ours. */
class ArrangementTest {
    private static final String TABLE = "<createTable tableName='t'><column name='id' type='int'/></createTable>";
    private static final String WANTS = "<preConditions><dbms type='h2'/></preConditions>";

    @Test
    void a_tag_is_the_only_change_of_its_changeset() {
        String told = "stands beside tagDatabase, which must be the only change of its changeset.";
        assertThat(ofChangeset("<tagDatabase tag='x'/>" + TABLE))
                .singleElement()
                .asString()
                .contains(told);
        assertThat(ofChangeset(TABLE + "<tagDatabase tag='x'/>"))
                .singleElement()
                .asString()
                .contains(told);
        assertThat(ofChangeset("<tagDatabase tag='x'/><tagDatabase tag='y'/>"))
                .singleElement()
                .asString()
                .contains(told);
        assertThat(ofChangeset("<comment>c</comment><tagDatabase tag='x'/>"))
                .singleElement()
                .asString()
                .contains(told);
        assertThat(ofChangeset("<tagDatabase tag='x'/><rollback/>"))
                .singleElement()
                .asString()
                .contains(told);
        assertThat(ofChangeset("<validCheckSum>any</validCheckSum>" + WANTS
                        + "<tagDatabase tag='x'/><modifySql><append value='x'/></modifySql>"))
                .isEmpty();
    }

    @Test
    void a_tag_is_no_rollback() {
        assertThat(ofChangeset(TABLE + "<rollback><tagDatabase tag='x'/></rollback>"))
                .singleElement()
                .asString()
                .contains("tagDatabase stands in a rollback.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TABLE + WANTS,
                WANTS + "<validCheckSum>any</validCheckSum>" + TABLE,
                TABLE + "<validCheckSum>any</validCheckSum>",
                "<comment>c</comment>" + WANTS + TABLE,
                "<modifySql><append value='x'/></modifySql>" + TABLE,
                TABLE + "<modifySql><append value='x'/></modifySql><rollback/>",
                "<update tableName='t'><where>1=1</where><column name='a' value='1'/></update>",
                "<delete tableName='t'><whereParams><param name='a' value='1'/></whereParams><where>b</where></delete>"
            })
    void what_has_a_place_stands_there(String inside) {
        assertThat(ofChangeset(inside)).singleElement().asString().contains("stands too late in ");
    }

    @Test
    void what_stands_too_late_is_told_before_which_entry_it_belongs() {
        String modified = TABLE + "\n<modifySql><append value='x'/></modifySql>\n<modifySql/><rollback/>";
        assertThat(ofChangeset(modified))
                .singleElement()
                .asString()
                .contains("rollback stands too late in changeSet.", "Put it before the modifySql in line 2.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WANTS + WANTS + TABLE,
                "<delete tableName='t'><where>a</where><where>b</where></delete>",
                "<createTable tableName='t'><column name='id' type='int'><constraints nullable='false'/>"
                        + "<constraints unique='true'/></column></createTable>"
            })
    void what_is_there_once_is_not_written_twice(String inside) {
        assertThat(ofChangeset(inside)).singleElement().asString().contains(" stands twice in ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<comment>c</comment>" + TABLE + "<comment>d</comment>",
                "<rollback/>" + TABLE,
                TABLE + "<rollback/><rollback/>",
                TABLE + "<rollback/><modifySql><append value=' '/></modifySql>",
                "<empty/><empty/>",
                ""
            })
    void what_has_no_place_stands_where_it_likes(String inside) {
        assertThat(ofChangeset(inside)).isEmpty();
    }

    @Test
    void preconditions_and_properties_of_a_changelog_stand_before_its_changesets() {
        String changeset = "<changeSet id='1' author='a'>" + TABLE + "</changeSet>";
        String property = "<property name='a' value='b'/>";
        assertThat(of(changeset + WANTS)).singleElement().asString().contains("stands too late");
        assertThat(of(changeset + property)).singleElement().asString().contains("stands too late");
        assertThat(of(WANTS + WANTS + changeset)).singleElement().asString().contains("stands twice");
        assertThat(of(property + WANTS + changeset)).isEmpty();
        // The schemas of 1.9 and before take it.
        assertThat(of(WANTS + property + changeset)).isEmpty();
    }

    @Test
    void other_formats_have_no_schema() throws UnreadableChangelog, IOException {
        List<Problem> problems = new ArrayList<>();
        Strictness.check(
                TreeReader.read(
                        "a.yaml",
                        () ->
                                "databaseChangeLog: [{changeSet: {id: 1, author: a, changes: [{tagDatabase: {tag: x}}, {empty: {}}]}}]"
                                        .getBytes(UTF_8)),
                problems::add);
        assertThat(problems).isEmpty();
    }

    private static List<Problem> ofChangeset(String inside) {
        return of("<changeSet id='1' author='a'>" + inside + "</changeSet>");
    }

    private static List<Problem> of(String inside) {
        List<Problem> problems = new ArrayList<>();
        try {
            Strictness.check(
                    TreeReader.read(
                            "a.xml",
                            () -> ("<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'>" + inside
                                            + "</databaseChangeLog>")
                                    .getBytes(UTF_8)),
                    problems::add);
        } catch (UnreadableChangelog | IOException e) {
            throw new AssertionError(e);
        }
        return problems;
    }
}
