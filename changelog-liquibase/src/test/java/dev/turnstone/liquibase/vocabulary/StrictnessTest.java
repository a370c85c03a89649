package dev.turnstone.liquibase.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Tree;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import dev.turnstone.liquibase.tree.file.TreeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The messages themselves are in the folder {@code tree/words}. */
class StrictnessTest {
    private static final String MISSPELLED =
            "databaseChangeLog: [{changeSet: {id: 1, author: a, runOnChnage: true, sql: x}}]";

    @Test
    void attribute_that_yaml_ignores_is_a_warning_there() throws UnreadableChangelog, IOException {
        List<Problem> problems = new ArrayList<>();
        Strictness.check(tree(MISSPELLED), problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.CHANGELOG_WORD_IGNORED);
    }

    @Test
    void root_without_its_format_is_judged_as_if_it_were_xml() throws UnreadableChangelog, IOException {
        List<Problem> problems = new ArrayList<>();
        Strictness.check(tree(MISSPELLED).root(), problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.CHANGELOG_WORD_UNKNOWN);
    }

    @Test
    void changes_of_the_paid_edition_are_left_to_others() throws UnreadableChangelog, IOException {
        List<Problem> problems = new ArrayList<>();
        Strictness.check(
                tree("databaseChangeLog: [{changeSet: {id: 1, author: a, createTrigger: {foo: {bar: x}}}}]"),
                problems::add);
        assertThat(problems).isEmpty();
    }

    @Test
    void an_element_that_is_empty_is_an_element() throws UnreadableChangelog, IOException {
        String xml = "<databaseChangeLog><changeSet id='1' author='a'><dropTable tableName='t' wrong=''><alsoWrong/>"
                + "</dropTable></changeSet></databaseChangeLog>";
        List<Problem> problems = new ArrayList<>();
        Strictness.check(TreeReader.read("a.xml", () -> xml.getBytes(UTF_8)), problems::add);
        assertThat(problems)
                .extracting(Problem::what)
                .containsExactly("There is no 'wrong' in dropTable.", "There is no 'alsoWrong' in dropTable.");
    }

    private static Tree tree(String yaml) throws UnreadableChangelog, IOException {
        return TreeReader.read("a.yaml", () -> yaml.getBytes(UTF_8));
    }
}
