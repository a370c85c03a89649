package dev.turnstone.settings.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.turnstone.TurnstoneException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that was written without the quotes it needs is told without a piece of it. */
class MiswrittenSecretsTest {
    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void nothing() {
        given = new Given(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*hidden1",
                "*hidden2 x",
                "!hidden3",
                "!!hidden4",
                "!hid!den5",
                "!<hidden6",
                "!!int hidden7",
                "&hidden8",
                "&hidden9 *hidden10",
                "%hidden11",
                "@hidden12",
                "`hidden13",
                "|hidden14",
                "\"x\\hidden15\"",
                "'hidden16",
                "[hidden17",
                "{hidden18",
                "hidden19: x",
                "- hidden20",
                "{x: hidden21}"
            })
    void in_the_settings_file(String password) {
        given.file("turnstone.yaml", "url: jdbc:h2:a\npassword: " + password + "\n");
        assertThatExceptionOfType(TurnstoneException.class)
                .isThrownBy(given::read)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("SETTING_INVALID", "turnstone.yaml:")
                        .doesNotContain("hid", "den"))
                .withNoCause();
    }

    @Test
    void and_how_it_is_to_be_written_is_told_with_its_place() {
        given.file("turnstone.yaml", "url: jdbc:h2:a\npassword: *hidden\n");
        assertThatExceptionOfType(TurnstoneException.class)
                .isThrownBy(given::read)
                .withMessageContaining("turnstone.yaml' is no YAML: a word that begins with * stands for nothing.")
                .withMessageContaining("turnstone.yaml:2:11")
                .withMessageContaining("A value that begins with * & !");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*hidden1",
                "!hidden2",
                "!hid!den3",
                "\"x\\hidden4\"",
                "\"hidden5",
                "hidden6: x",
                "{\"v\": \"hidden7\"}"
            })
    void in_a_mounted_document(String password) {
        given.file("acg.json", "{\"database\": {\"hostname\": \"h\", \"name\": \"n\", \"password\": " + password + "}}")
                .variable("ACG_CONFIG", folder.resolve("acg.json").toString());
        assertThatExceptionOfType(TurnstoneException.class)
                .isThrownBy(given::read)
                .satisfies(
                        e -> assertThat(e.getMessage()).contains("acg.json:1:").doesNotContain("hid", "den"))
                .withNoCause();
    }

    @Test
    void one_between_quotes_is_as_it_was_written() {
        given.file("turnstone.yaml", "url: jdbc:h2:a\npassword: '!x*&'\n");
        assertThat(given.passwords()).containsExactly("!x*&");
    }
}
