package dev.turnstone.liquibase.render.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.DataChange.DataFile;
import dev.turnstone.liquibase.change.DataChange.LoadColumn;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.ChangeFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFileTest {
    @Test
    void quotes_are_doubled_inside_quotes_and_may_hold_line_ends() throws CannotRender {
        assertThat(values("a,b\n1,\"q \"\"r\"\"\ns\"\n")).containsExactly(List.of(text("1"), text("q \"r\"\ns")));
    }

    @Test
    void rows_behind_an_empty_line_are_read() throws CannotRender {
        assertThat(values("a\n1\n\n2\n")).containsExactly(List.of(text("1")), List.of(text("2")));
    }

    @Test
    void the_word_null_is_no_value_and_an_empty_cell_is_an_empty_text() throws CannotRender {
        assertThat(values("a,b\nNull,\n")).containsExactly(List.of(Optional.empty(), text("")));
    }

    @Test
    void a_row_that_is_too_short_is_told_with_its_line() {
        assertThatThrownBy(() -> values("a,b\n1,2\n3\n"))
                .isInstanceOf(CannotRender.class)
                .hasMessage("The file people.csv, line 3, has 1 cell, but there are 2 columns.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"q\n2,r\n", "a,b\n1,\"q \"\"r\"\"\n", "a,b\n1,\""})
    void a_quote_that_is_never_closed_is_told_with_its_line(String text) {
        assertThatThrownBy(() -> values(text))
                .isInstanceOf(CannotRender.class)
                .hasMessage("The file people.csv, line 2, opens a quote that is never closed.");
    }

    @Test
    void a_quote_inside_of_a_cell_is_a_letter() throws CannotRender {
        assertThat(values("a,b\n1,5\" wide\n")).containsExactly(List.of(text("1"), text("5\" wide")));
    }

    @Test
    void an_empty_file_is_told() {
        assertThatThrownBy(() -> values("\n"))
                .hasMessage("The file people.csv is empty: not even the names of the columns are there.");
    }

    @Test
    void a_separator_of_two_characters_is_told() {
        DataFile file = new DataFile(file("people.csv"), "||", "\"", "#");
        assertThatThrownBy(() -> new RowFile(file, List.of(), NO_FILES).rows("a||b\n"))
                .hasMessage("separator must be one character, and is '||'.");
    }

    @Test
    void a_large_object_is_a_file_or_bytes_in_base64() throws CannotRender {
        List<List<Cell>> rows = new RowFile(comma(), List.of(typed("a", "BLOB")), FILE).rows("a\nphoto.png\nAQI=\n");
        assertThat(rows.get(0).get(0).bytes())
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(80));
        assertThat(rows.get(1).get(0).bytes())
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2));
    }

    @Test
    void a_large_object_that_is_neither_is_told() {
        assertThatThrownBy(() -> new RowFile(comma(), List.of(typed("a", "BLOB")), NO_FILES).rows("a\nphoto.png\n"))
                .hasMessage("The file people.csv, line 2: A cell of column a is neither the name of a file nor bytes in"
                        + " Base64.");
    }

    @Test
    void what_begins_like_a_number_must_be_one() throws CannotRender {
        RowFile numbers = new RowFile(comma(), List.of(typed("a", "NUMERIC")), NO_FILES);
        assertThat(numbers.rows("a\n12\n-1.50\n1e3\nlength('x')\nCURRENT_USER\n1+2\n"))
                .hasSize(6);
        for (String wrong : List.of("12abc", "\"1,5\"", "1.2.3", "31.01.2026", "0x1F")) {
            assertThatThrownBy(() -> numbers.rows("a\n1\n" + wrong + "\n"))
                    .hasMessage("The file people.csv, line 3: '" + wrong.replace("\"", "")
                            + "' for column a is no number.");
        }
    }

    @Test
    void a_UUID_must_be_one() throws CannotRender {
        RowFile ids = new RowFile(comma(), List.of(typed("a", "UUID")), NO_FILES);
        assertThat(ids.rows("a\n67d6e1f0-0c8e-4d3c-9b1a-000000000001\nNULL\n")).hasSize(2);
        assertThatThrownBy(() -> ids.rows("a\nnobody\n"))
                .hasMessage("The file people.csv, line 2: 'nobody' for column a is no UUID.");
    }

    @Test
    void nothing_that_a_table_could_tell_makes_an_open_quote_better() throws CannotRender {
        RowFile untyped = new RowFile(comma(), List.of(), NO_FILES);
        assertThat(untyped.isTyped("a,b\n1,2\n")).isFalse();
        assertThat(untyped.isTyped("a,b\n1,\"2\n")).isTrue();
    }

    @Test
    void a_large_text_is_a_file_or_the_cell_itself() throws CannotRender {
        List<List<Cell>> rows = new RowFile(comma(), List.of(typed("a", "CLOB")), FILE).rows("a\nphoto.png\nplain\n");
        assertThat(rows).extracting(row -> row.get(0).value()).containsExactly(text("P"), text("plain"));
    }

    private static final ChangeFiles NO_FILES = new ChangeFiles() {
        @Override
        public String text(Text.File file) {
            throw new AssertionError(file.path());
        }

        @Override
        public String rows(Text.File file) {
            throw new AssertionError(file.path());
        }

        @Override
        public Optional<byte[]> bytes(Text.File file) {
            return Optional.empty();
        }
    };

    private static final ChangeFiles FILE = new ChangeFiles() {
        @Override
        public String text(Text.File file) {
            throw new AssertionError(file.path());
        }

        @Override
        public String rows(Text.File file) {
            throw new AssertionError(file.path());
        }

        @Override
        public Optional<byte[]> bytes(Text.File file) {
            return file.path().equals("photo.png")
                    ? Optional.of("P".getBytes(StandardCharsets.UTF_8))
                    : Optional.empty();
        }
    };

    private static List<List<Optional<Value>>> values(String text) throws CannotRender {
        return new RowFile(comma(), List.of(), NO_FILES)
                .rows(text).stream()
                        .map(row -> row.stream().map(Cell::value).toList())
                        .toList();
    }

    private static Optional<Value> text(String text) {
        return Optional.of(new Value.Text(text));
    }

    private static DataFile comma() {
        return new DataFile(file("people.csv"), ",", "\"", "#");
    }

    private static Text.File file(String path) {
        return new Text.File(path, Text.Base.SEARCH_PATH, Optional.empty());
    }

    private static LoadColumn typed(String name, String type) {
        Column column = new Column(
                name,
                Optional.of(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Column.Traits.NONE);
        return new LoadColumn(
                column, Optional.empty(), Optional.empty(), Optional.of(type), Optional.empty(), Optional.empty());
    }
}
