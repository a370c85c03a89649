package dev.turnstone.liquibase.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.liquibase.changeset.SqlModification.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlEditingTest {
    @Test
    void edits_are_made_in_their_order() throws CannotRender {
        assertThat(edited("CREATE TABLE t (a int)", new Edit.Append(" ENGINE=a"), new Edit.Replace("a", "b")))
                .isEqualTo("CREATE TABLE t (b int) ENGINE=b");
    }

    @Test
    void what_is_there_is_not_put_behind_again() throws CannotRender {
        assertThat(edited("SELECT 1", new Edit.AppendIfAbsent(" FOR UPDATE"), new Edit.AppendIfAbsent("FOR UPDATE")))
                .isEqualTo("SELECT 1 FOR UPDATE");
    }

    @Test
    void a_text_is_replaced_as_it_stands_and_an_expression_by_its_groups() throws CannotRender {
        assertThat(edited("a.b $1", new Edit.Replace(".", "$1"), new Edit.ReplaceMatches("(b) ", "<$1>")))
                .isEqualTo("a$1<b>$1");
    }

    @Test
    void something_can_be_put_before_it() throws CannotRender {
        assertThat(edited("SELECT 1", new Edit.Prepend("/* x */ "))).isEqualTo("/* x */ SELECT 1");
    }

    @Test
    void what_is_no_expression_is_told() {
        assertThatThrownBy(() -> edited("a", new Edit.ReplaceMatches("(", "b")))
                .isInstanceOf(CannotRender.class)
                .hasMessage("regExpReplace has no regular expression: Unclosed group in '('.");
    }

    @Test
    void a_group_that_is_not_there_is_told() {
        assertThatThrownBy(() -> edited("a", new Edit.ReplaceMatches("a", "$2")))
                .isInstanceOf(CannotRender.class)
                .hasMessageStartingWith("regExpReplace can't put '$2' in the place of 'a'");
    }

    private static String edited(String sql, Edit... edits) throws CannotRender {
        return new SqlEditing(List.of(edits)).edited(sql);
    }
}
