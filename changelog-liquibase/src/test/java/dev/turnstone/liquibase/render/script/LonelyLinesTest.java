package dev.turnstone.liquibase.render.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.render.script.LonelyLines.Piece;
import org.junit.jupiter.api.Test;

class LonelyLinesTest {
    @Test
    void GO_and_a_slash_end_a_statement_where_they_stand_alone() {
        assertThat(LonelyLines.cut("select 1\nGO\n\n  select 2\n/\nselect 3\n go \r\n"))
                .containsExactly(new Piece("select 1", 1), new Piece("select 2", 4), new Piece("select 3", 6));
    }

    @Test
    void elsewhere_they_are_part_of_it() {
        assertThat(LonelyLines.cut("select 8 / 4, 'go' go from t")).hasSize(1);
        assertThat(LonelyLines.cut("select 'a\nGO\nb', \"c\n/\nd\" /* \nGO\n */"))
                .hasSize(1);
        assertThat(LonelyLines.cut("create function f() as $$\n8\n/\n4\n$$ language sql"))
                .hasSize(1);
        assertThat(LonelyLines.cut("create trigger t begin\nselect 1;\ngo\nend"))
                .hasSize(1);
    }

    @Test
    void a_statement_that_is_nothing_else_is_none() {
        assertThat(LonelyLines.cut("GO")).isEmpty();
        assertThat(LonelyLines.cut("/\nselect 1")).containsExactly(new Piece("select 1", 2));
    }
}
