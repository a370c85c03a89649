package dev.turnstone.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.TurnstoneException;
import dev.turnstone.flyway.config.ConfigFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads TOML brings an ANTLR with it, which an application gets when it wants that. */
class FlywayTomlTest {
    @TempDir
    Path folder;

    @Test
    void an_application_without_what_reads_toml_is_told_what_to_add() throws IOException {
        Path toml = Files.writeString(folder.resolve("flyway.toml"), "[flyway]\n");

        assertThatThrownBy(() -> ConfigFile.read(toml))
                .isInstanceOfSatisfying(
                        TurnstoneException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.next()).contains("org.tomlj:tomlj")));
    }

    @Test
    void a_conf_file_needs_nothing() throws IOException {
        Path conf = Files.writeString(folder.resolve("flyway.conf"), "flyway.table=history\n");

        assertThat(ConfigFile.read(conf).entries()).containsKey("table");
    }
}
