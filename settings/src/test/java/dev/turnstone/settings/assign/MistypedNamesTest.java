package dev.turnstone.settings.assign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Problem;
import dev.turnstone.settings.type.JdbcSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistypedNamesTest {
    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void one_target() {
        given = new Given(folder).variable("JDBC_URL", "jdbc:h2:mem:x");
    }

    @ParameterizedTest
    @CsvSource({
        "JDBC_SCHMEA,            JDBC_SCHEMA",
        "JDBC_USER,              JDBC_USERNAME",
        "JDBC_SCHMEA_1,          JDBC_SCHEMA",
        "JDBC_CHANGELOG,         JDBC_RUNTIME_CHANGELOG",
        "TURNSTONE_LOKC_WAIT,    TURNSTONE_LOCK_WAIT",
        "TURNSTONE_SCHEMA,       JDBC_SCHEMA",
        "TURNSTONE_JDBC_SCHEMA,  JDBC_SCHEMA"
    })
    void a_variable_that_is_nearly_a_setting_is_named_in_a_warning(String typed, String meant) {
        given.variable(typed, "secret-or-not");
        Problem warning = given.read().notices().get(0);
        assertThat(warning.isError()).isFalse();
        assertThat(warning.what()).isEqualTo("Environment variable " + typed + " is no setting, and is not used.");
        assertThat(warning.next()).isEqualTo("Did you mean " + meant + "? Call it so, or remove it.");
    }

    @Test
    void so_is_a_file_among_the_secrets() {
        given.secret("JDBC_PASSWROD", "geheim");
        assertThat(given.notices())
                .containsExactly("File " + folder.resolve("JDBC_PASSWROD") + " is no setting, and is not used.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JDBC_DRIVER",
                "JDBC_HOST",
                "JDBC_PORT",
                "JDBC_LOCK_WAIT",
                "TURNSTONE_LOCK_WAIT",
                "TURNSTONE_SERVICE_HOST",
                "TURNSTONE_PORT",
                "TURNSTONE_HOME",
                "TURNSTONE_JAVA_OPTS",
                "TURNSTONE_CDS",
                "SCHMEA"
            })
    void the_names_of_others_are_not_minded(String name) {
        given.variable(name, "5m");
        assertThat(given.notices()).isEmpty();
    }

    @Test
    void what_is_given_by_another_way_is_not_minded_either() {
        given.variable("TURNSTONE_SCHEMA", "shop").option(JdbcSettings.SCHEMA, "shop");
        assertThat(given.notices()).isEmpty();
    }
}
