package dev.turnstone.liquibase.tree.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.Tree;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.xml | <databaseChangeLog/> | XML",
                "A.XML | <databaseChangeLog/> | XML",
                "a.yaml | databaseChangeLog: | YAML",
                "dir.xml/a.yml | databaseChangeLog: | YAML",
                "a.json | {\"databaseChangeLog\": []} | JSON",
                "a.sql | select 1 | PLAIN_SQL",
                "a.sql | -- liquibase formatted sql | FORMATTED_SQL"
            })
    void format_is_told_by_name_and_first_line(String file, String text, Tree.Format format)
            throws UnreadableChangelog, IOException {
        assertThat(TreeReader.read(file, () -> text.getBytes(UTF_8)).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "changelog", "a.xml.bak"})
    void other_names_are_no_changelogs(String file) {
        assertThatThrownBy(() -> TreeReader.read(file, () -> "<databaseChangeLog/>".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableChangelog.class,
                        unreadable -> assertThat(unreadable.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code()).isEqualTo(ErrorCode.CHANGELOG_UNREADABLE);
                                    assertThat(problem.next()).contains(".xml, .yaml, .yml, .json or .sql");
                                }));
    }

    @Test
    void SQL_before_the_first_changeset_is_told_once_with_its_line() throws UnreadableChangelog, IOException {
        String sql = """
                --liquibase formatted sql

                /* A licence;
                   of two lines. */
                -- and a comment
                CREATE TABLE lost (id INT);
                CREATE TABLE lost_too (id INT);
                --changeset ann:1
                CREATE TABLE kept (id INT);
                """;
        assertThat(TreeReader.read("a.sql", () -> sql.getBytes(UTF_8)).told())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.code()).isEqualTo(ErrorCode.CHANGELOG_WORD_IGNORED);
                    assertThat(told.what()).isEqualTo("This SQL belongs to no changeset and is never run.");
                    assertThat(told.where().get(0).line()).isEqualTo(6);
                });
    }

    @Test
    void long_lists_without_aliases_are_no_flood() throws UnreadableChangelog, IOException {
        String many = "databaseChangeLog:\n" + "- {a: 1, b: 1, c: 1, d: 1}\n".repeat(30_000);
        List<Node> children =
                TreeReader.read("a.yaml", () -> many.getBytes(UTF_8)).root().children();
        assertThat(children).hasSize(120_000);
    }
}
