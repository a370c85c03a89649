package dev.turnstone.flyway.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholderReaderTest {
    private static final Placeholders VALUES =
            new Placeholders(Map.of("Name", "${other}", "empty", "", "other", "!"), "${", "}");

    @Test
    void values_are_put_everywhere_and_not_looked_at_again() throws IOException {
        assertThat(replaced("-- ${name}\n'${NAME}${empty}' $ {x} $${name}"))
                .isEqualTo("-- ${other}\n'${other}' $ {x} $${other}");
    }

    @Test
    void a_name_without_a_value_is_told_with_its_line() {
        assertThatThrownBy(() -> replaced("a\nb ${nothing}"))
                .isInstanceOf(UnreadableScript.class)
                .hasMessageContaining("${nothing}")
                .satisfies(e -> assertThat(((UnreadableScript) e).at().line()).isEqualTo(2));
        assertThatThrownBy(() -> replaced("a ${other")).hasMessageContaining("never ended");
    }

    @Test
    void marks_may_be_others() throws IOException {
        StringWriter out = new StringWriter();
        new Placeholders(Map.of("a", "1"), "<<", ">>")
                .in("f", new StringReader("<a><<a>>>"))
                .transferTo(out);
        assertThat(out).hasToString("<a>1>");
    }

    private static String replaced(String text) throws IOException {
        StringWriter out = new StringWriter();
        VALUES.in("file.sql", new StringReader(text)).transferTo(out);
        return out.toString();
    }
}
