package dev.turnstone.tests.boot;

import static dev.turnstone.tests.boot.StartTest.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Targets and logins that come from elsewhere than the application's properties. */
@ExtendWith(OutputCaptureExtension.class)
class TargetsTest {
    private static final String ITEMS = "SELECT id, name FROM item";

    @TempDir
    Path secrets;

    @Test
    void all_numbered_targets_are_migrated_with_passwords_from_the_secrets_folder() throws IOException {
        TestDatabase first = Servers.fresh(Product.POSTGRESQL);
        TestDatabase second = Servers.fresh(Product.POSTGRESQL);
        Files.writeString(secrets.resolve("JDBC_PASSWORD"), first.password() + "\n");
        Files.writeString(secrets.resolve("JDBC_PASSWORD.1"), second.password() + "\n");

        numbered(first, second).with("turnstone.migrate-on-start", "true").runAndClose();

        assertThat(first.queryStrings(ITEMS)).containsExactly("1 | stone");
        assertThat(second.queryStrings(ITEMS)).containsExactly("1 | stone");
    }

    @Test
    void the_gate_stands_before_all_numbered_targets() throws IOException {
        TestDatabase first = Servers.fresh(Product.POSTGRESQL);
        TestDatabase second = Servers.fresh(Product.POSTGRESQL);
        Files.writeString(secrets.resolve("JDBC_PASSWORD"), first.password());
        Files.writeString(secrets.resolve("JDBC_PASSWORD.1"), second.password());

        assertThat(refusalOf(numbered(first, second).with("turnstone.gate", "refuse")))
                .hasMessageContaining("required on " + first.url())
                .hasMessageContaining("required on " + second.url());
    }

    @Test
    void targets_of_a_settings_file_are_meant_where_it_is_named() throws IOException {
        TestDatabase database = Servers.fresh(Product.H2);
        Path file = Files.writeString(
                secrets.resolve("turnstone.yaml"),
                "targets:\n  shop:\n    settings:\n      url: \"" + database.url() + "\"\n      username: "
                        + database.username() + "\n      password: \"" + database.password() + "\"\n");

        Start.on(Servers.fresh(Product.H2))
                .with("turnstone.settings-file", file.toString())
                .with("turnstone.migrate-on-start", "true")
                .runAndClose();

        assertThat(database.queryStrings(ITEMS)).containsExactly("1 | stone");
    }

    @Test
    void a_password_is_nowhere_in_what_a_failing_start_says(CapturedOutput output) throws IOException {
        String secret = "hush-Zq81!";
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        Path file = Files.writeString(secrets.resolve("password"), secret + "\n");

        assertThat(refusalOf(Start.on(database)
                        .with("turnstone.url", database.url() + "?password=" + secret)
                        .with("turnstone.username", database.username())
                        .with("turnstone.password", secret)
                        .with("turnstone.gate", "nonsense")
                        .with("debug", "true")))
                .isNotNull();
        assertThat(refusalOf(login(database).with("turnstone.password", secret).with("debug", "true")))
                .hasMessageContaining("nobody");
        assertThat(refusalOf(login(database).with("turnstone.password-file", file.toString())))
                .hasMessageContaining("nobody");

        assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain(secret);
    }

    private static Start login(TestDatabase database) {
        return Start.on(database).with("turnstone.url", database.url()).with("turnstone.username", "nobody");
    }

    private Start numbered(TestDatabase first, TestDatabase second) {
        return Start.on(first)
                .inEnvironment("TURNSTONE_SECRETS_DIR", secrets.toString())
                .inEnvironment("JDBC_URL", first.url())
                .inEnvironment("JDBC_URL_1", second.url())
                .inEnvironment("JDBC_USERNAME", first.username())
                .inEnvironment("JDBC_USERNAME_1", second.username());
    }
}
