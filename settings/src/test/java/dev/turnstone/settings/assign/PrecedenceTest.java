package dev.turnstone.settings.assign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.settings.Value;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecedenceTest {
    private static final String DOCUMENT = """
            {"database": {"hostname": "db.example", "port": 5433, "name": "inventory", "username": "inv",
              "password": "from-document", "sslMode": "verify-full"}}
            """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void nothing() {
        given = new Given(folder);
    }

    @Test
    void option_then_secret_then_environment_then_document_then_file() {
        given.option(JdbcSettings.USERNAME, "from-option")
                .secret("JDBC_USERNAME", "from-secret")
                .variable("JDBC_USERNAME", "from-environment")
                .file("acg.json", DOCUMENT)
                .variable("ACG_CONFIG", folder.resolve("acg.json").toString())
                .file("turnstone.yaml", "username: from-file\n");
        Value username =
                given.read().runs().get(0).values().value(JdbcSettings.USERNAME).orElseThrow();
        assertThat(username.text()).isEqualTo("from-option");
        assertThat(username.origin()).isEqualTo("option --username");
        assertThat(username.overridden())
                .containsExactly(
                        "file " + folder.resolve("JDBC_USERNAME"),
                        "environment variable JDBC_USERNAME",
                        "ACG_CONFIG " + folder.resolve("acg.json"),
                        folder.resolve("turnstone.yaml") + ":1");
    }

    @Test
    void a_mounted_document_names_a_database() {
        given.file("acg.json", DOCUMENT)
                .variable("ACG_CONFIG", folder.resolve("acg.json").toString());
        assertThat(given.urls()).containsExactly("jdbc:postgresql://db.example:5433/inventory?sslmode=verify-full");
        assertThat(given.passwords()).containsExactly("from-document");
    }

    @Test
    void the_login_of_a_document_goes_to_its_own_server_only() {
        given.file("acg.json", DOCUMENT)
                .variable("ACG_CONFIG", folder.resolve("acg.json").toString())
                .variable("JDBC_URL", "jdbc:postgresql://elsewhere/x");
        assertThat(given.urls()).containsExactly("jdbc:postgresql://elsewhere/x");
        assertThat(given.passwords()).containsExactly("-");
    }

    @Test
    void the_certificate_of_a_document_is_a_file_for_the_driver() {
        given.file(
                        "acg.json",
                        "{\"database\": {\"hostname\": \"h\", \"name\": \"n\", \"rdsCa\": \"-----BEGIN CERTIFICATE-----\"}}")
                .variable("ACG_CONFIG", folder.resolve("acg.json").toString());
        String url = given.urls().get(0);
        assertThat(url).startsWith("jdbc:postgresql://h:5432/n?sslrootcert=");
        String file = java.net.URLDecoder.decode(
                url.substring(url.indexOf('=') + 1), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Path.of(file)).hasContent("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void a_document_that_is_not_there_is_an_error() {
        given.variable("ACG_CONFIG", folder.resolve("none.json").toString());
        assertThat(given)
                .extracting(one -> {
                    try {
                        return one.read().toString();
                    } catch (dev.turnstone.TurnstoneException e) {
                        return e.getMessage();
                    }
                })
                .asString()
                .contains("none.json", "ACG_CONFIG", "can't be read");
    }

    @Test
    void the_changelog_of_the_environment_goes_before_that_of_the_command_line() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_RUNTIME_CHANGELOG", "theirs.xml")
                .option(ChangelogSettings.CHANGELOG, "mine.xml");
        assertThat(given.changelogs()).containsExactly("theirs.xml");
        assertThat(given.notices())
                .containsExactly("The changelog is theirs.xml, from environment variable JDBC_RUNTIME_CHANGELOG;"
                        + " mine.xml is not read.");
    }

    @Test
    void the_changelog_of_the_file_does_not() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .file("turnstone.yaml", "changelog: theirs.xml\n")
                .option(ChangelogSettings.CHANGELOG, "mine.xml");
        assertThat(given.changelogs()).containsExactly("mine.xml");
        assertThat(given.notices()).isEmpty();
    }

    @Test
    void an_empty_value_is_empty_and_not_absent() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .secret("JDBC_PASSWORD", "")
                .variable("JDBC_PASSWORD", "from-environment");
        assertThat(given.passwords()).containsExactly("");
    }

    @Test
    void one_line_end_at_the_end_of_a_file_is_dropped() {
        given.variable("JDBC_URL", "jdbc:h2:a").secret("JDBC_PASSWORD", "line\r\n\r\n");
        assertThat(given.passwords()).containsExactly("line\r\n");
    }

    @Test
    void a_secret_that_can_not_be_read_is_an_error() throws Exception {
        java.nio.file.Files.createDirectory(folder.resolve("JDBC_PASSWORD"));
        given.variable("JDBC_URL", "jdbc:h2:a").variable("JDBC_PASSWORD", "not this instead");
        assertThat(given.faults())
                .singleElement()
                .asString()
                .contains(folder.resolve("JDBC_PASSWORD").toString(), "can't be read");
    }

    @Test
    void a_link_that_leads_nowhere_is_an_error() throws Exception {
        java.nio.file.Files.createSymbolicLink(folder.resolve("JDBC_PASSWORD"), folder.resolve("nowhere"));
        given.variable("JDBC_URL", "jdbc:h2:a").variable("JDBC_PASSWORD", "not this instead");
        assertThat(given.faults()).singleElement().asString().contains("JDBC_PASSWORD", "can't be read");
    }

    @Test
    void a_secret_that_is_no_text_is_an_error() throws Exception {
        java.nio.file.Files.write(folder.resolve("JDBC_PASSWORD"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        given.variable("JDBC_URL", "jdbc:h2:a");
        assertThat(given.faults()).singleElement().asString().contains("not UTF-8");
    }

    @Test
    void texts_of_values_show_no_secret() {
        given.variable("JDBC_URL", "jdbc:postgresql://u:in-url@h/x?password=as-well")
                .variable("JDBC_PASSWORD", "top-secret")
                .variable("JDBC_LOCK_WAIT", "1s");
        assertThat(given.read().toString())
                .contains("jdbc:postgresql://u:***@h/x?password=***", "lock-wait=1s")
                .doesNotContain("in-url", "as-well", "top-secret");
    }
}
