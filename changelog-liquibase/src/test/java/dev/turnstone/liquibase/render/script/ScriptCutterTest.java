package dev.turnstone.liquibase.render.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.turnstone.Position;
import dev.turnstone.liquibase.change.SqlChange.Comments;
import dev.turnstone.liquibase.change.SqlChange.Cutting;
import dev.turnstone.liquibase.change.SqlChange.Sql;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.render.script.ScriptCutter.Backslash;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptCutterTest {
    private static final Text NOTHING = new Text.Inline("", Position.startOf("a.xml"));

    @Test
    void a_body_in_dollar_quotes_stays_whole() {
        assertThat(cut("do $$ begin x; if a then b; end if; end $$; select 2"))
                .containsExactly("do $$ begin x; if a then b; end if; end $$", "select 2");
    }

    @Test
    void dollar_quotes_may_have_a_name() {
        assertThat(cut("create function f() as $body$ select ';', $$;$$ $body$; select 2"))
                .containsExactly("create function f() as $body$ select ';', $$;$$ $body$", "select 2");
    }

    @Test
    void an_if_inside_a_body_does_not_end_it() {
        assertThat(cut("create trigger t begin if a then b; end if; c; end; select 1"))
                .containsExactly("create trigger t begin if a then b; end if; c; end", "select 1");
    }

    @Test
    void a_case_inside_a_body_does_not_end_it() {
        assertThat(cut("begin insert into x select case when 1=1 then 2 end; end; select 3"))
                .containsExactly("begin insert into x select case when 1=1 then 2 end; end", "select 3");
    }

    @Test
    void a_case_statement_has_an_end_of_its_own() {
        assertThat(cut("begin case a when 1 then b; end case; c; end; select 3"))
                .containsExactly("begin case a when 1 then b; end case; c; end", "select 3");
    }

    @Test
    void an_end_if_outside_of_bodies_opens_nothing() {
        assertThat(cut("end if; select 1; select 2")).containsExactly("end if", "select 1", "select 2");
    }

    @Test
    void a_transaction_is_no_body() {
        assertThat(cut("begin; select 1; begin transaction; select 2; commit"))
                .containsExactly("begin", "select 1", "begin transaction", "select 2", "commit");
    }

    @Test
    void quotes_and_comments_hide_semicolons() {
        assertThat(cut("select 'a;''b;', \"c;\" -- d;\n /* e; */, `f;`; select 2"))
                .containsExactly("select 'a;''b;', \"c;\" -- d;\n /* e; */, `f;`", "select 2");
    }

    @Test
    void a_backslash_escapes_only_where_the_database_says_so() {
        String text = "select 'a\\'; select 'b'";
        assertThat(cut(text)).containsExactly("select 'a\\'", "select 'b'");
        assertThat(new ScriptCutter(sql(";"), Backslash.ESCAPES).statements(text))
                .containsExactly(text);
    }

    @Test
    void a_slash_alone_on_its_line_ends_a_statement_and_a_division_does_not() {
        assertThat(cut("select 4\n/ 2;\nselect 8\n / \nselect 1\n/"))
                .containsExactly("select 4\n/ 2", "select 8", "select 1");
    }

    @Test
    void go_alone_on_its_line_ends_a_statement_and_goods_does_not() {
        assertThat(cut("select 1\ngo\r\nselect goods\nfrom ago\nGO"))
                .containsExactly("select 1", "select goods\nfrom ago");
    }

    @Test
    void a_delimiter_with_a_backslash_is_an_expression() {
        assertThat(new ScriptCutter(sql("\\n/\\s*\\n|\\n/\\s*$"), Backslash.IS_A_CHARACTER)
                        .statements("select 1;\n/\nselect '\n/\n' /2\n/ "))
                .containsExactly("select 1;", "select '\n/\n' /2");
    }

    @Test
    void a_word_as_delimiter_counts_as_a_whole_word_in_any_case() {
        assertThat(new ScriptCutter(sql("go"), Backslash.IS_A_CHARACTER).statements("select ago Go select goods"))
                .containsExactly("select ago", "select goods");
    }

    @Test
    void with_another_delimiter_semicolons_are_kept() {
        assertThat(new ScriptCutter(sql("$$"), Backslash.IS_A_CHARACTER).statements("begin a; b; end$$ select 2 $$"))
                .containsExactly("begin a; b; end", "select 2");
    }

    @Test
    void comments_are_taken_out_when_that_is_asked_for_but_not_out_of_strings() {
        Sql sql = new Sql(NOTHING, Cutting.STATEMENTS, Comments.STRIPPED, Optional.empty(), Optional.empty());
        assertThat(new ScriptCutter(sql, Backslash.IS_A_CHARACTER)
                        .statements("-- a\nselect /* b */ '-- c'; -- d\n-- e"))
                .containsExactly("select  '-- c'");
    }

    @Test
    void a_text_that_is_not_to_be_cut_loses_only_the_delimiter_behind_it() {
        Sql sql = new Sql(NOTHING, Cutting.WHOLE, Comments.KEPT, Optional.of("/"), Optional.empty());
        assertThat(new ScriptCutter(sql, Backslash.IS_A_CHARACTER).statements("begin\n a;\n/\n b; end;\n/\n"))
                .containsExactly("begin\n a;\n/\n b; end;");
    }

    @Test
    void comments_behind_the_last_word_go_and_those_in_strings_stay() {
        assertThat(ScriptCutter.withoutTrailingComments(
                        "select /* a */ '-- b' -- c\n/* d */ -- e", Backslash.IS_A_CHARACTER))
                .isEqualTo("select /* a */ '-- b'");
    }

    @Test
    void a_script_of_a_million_characters_is_cut_in_time() {
        String script = "insert into t values ('a;b', 1); -- c\n".repeat(30_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(cut(script)).hasSize(30_001));
    }

    private static List<String> cut(String text) {
        Sql sql = new Sql(NOTHING, Cutting.STATEMENTS, Comments.KEPT, Optional.empty(), Optional.empty());
        return new ScriptCutter(sql, Backslash.IS_A_CHARACTER).statements(text);
    }

    private static Sql sql(String delimiter) {
        return new Sql(NOTHING, Cutting.STATEMENTS, Comments.KEPT, Optional.of(delimiter), Optional.empty());
    }
}
