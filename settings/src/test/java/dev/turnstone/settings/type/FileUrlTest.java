package dev.turnstone.settings.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileUrlTest {
    private static final String HERE = Path.of("").toAbsolutePath().toString().replace('\\', '/');

    @Test
    void a_file_of_this_folder_is_named_as_from_everywhere() {
        assertThat(FileUrl.absolute("jdbc:h2:./stones;MODE=MySQL")).isEqualTo("jdbc:h2:" + HERE + "/stones;MODE=MySQL");
        assertThat(FileUrl.absolute("jdbc:h2:file:a/stones")).isEqualTo("jdbc:h2:file:" + HERE + "/a/stones");
        assertThat(FileUrl.absolute("jdbc:sqlite:shop.db?x=1")).isEqualTo("jdbc:sqlite:" + HERE + "/shop.db?x=1");
        assertThat(FileUrl.absolute("jdbc:hsqldb:file:shop")).isEqualTo("jdbc:hsqldb:file:" + HERE + "/shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:a",
                "jdbc:h2:~/a",
                "jdbc:h2:/a/b",
                "jdbc:h2:C:/a/b",
                "jdbc:h2:tcp://localhost/./a",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:",
                "jdbc:hsqldb:mem:a",
                "jdbc:derby://localhost/a",
                "jdbc:derby:memory:a",
                "jdbc:postgresql:a"
            })
    void any_other_is_as_it_was_written(String url) {
        assertThat(FileUrl.absolute(url)).isEqualTo(url);
    }
}
