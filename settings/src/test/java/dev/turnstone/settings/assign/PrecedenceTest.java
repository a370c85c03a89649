package dev.turnstone.settings.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "{'database': {'name': 'n'}} -> The field database.hostname is missing.",
                "{'database': {'hostname': 'h', 'name': null}} -> The field database.name is missing.",
                "{'database': {'hostname': 'h', 'name': ''}} -> The field database.name is empty: ''.",
                "{'database': {'hostname': 'h/x', 'name': 'n'}} -> The field database.hostname is no name of a host: 'h/x'.",
                "{'database': {'hostname': 'h', 'name': 'n', 'port': 'x'}} -> The field database.port is no port: 'x'.",
                "{'database': ['h']} -> A JSON object belongs here.",
                "hello -> A JSON object belongs here."
            })
    void an_incomplete_document_is_an_error_that_names_the_field(String document, String fault) {
        given.file("acg.json", document.replace('\'', '"'))
                .variable("ACG_CONFIG", folder.resolve("acg.json").toString());
        assertThat(given.faults()).contains(fault);
    }

    @Test
    void a_document_that_is_no_json_is_called_so() {
        given.file("acg.json", "{\"database\": {")
                .variable("ACG_CONFIG", folder.resolve("acg.json").toString());
        assertThat(given.faults()).first().asString().contains("acg.json' is no JSON: ");
    }

    @Test
    void a_document_without_a_database_is_one_of_the_places_to_name_it() {
        given.file("acg.json", "{\"kafka\": {}}")
                .variable("ACG_CONFIG", folder.resolve("acg.json").toString());
        assertThatExceptionOfType(TurnstoneException.class)
                .isThrownBy(given::read)
                .withMessageContaining("or give the document '" + folder.resolve("acg.json") + "' a database");
    }

    @Test
    void nobody_minds_a_document_whose_database_is_named_elsewhere() {
        given.variable("ACG_CONFIG", folder.resolve("none.json").toString()).variable("JDBC_URL", "jdbc:h2:a");
        assertThat(given.urls()).containsExactly("jdbc:h2:a");
    }

    @Test
    void a_password_from_below_that_goes_to_another_server_is_told() {
        given.option(JdbcSettings.URL, "jdbc:postgresql://other/x")
                .variable("JDBC_URL", "jdbc:postgresql://mine/x")
                .variable("JDBC_PASSWORD", "secret");
        assertThat(given.notices())
                .containsExactly(
                        "The password from environment variable JDBC_PASSWORD goes to other, which option --url"
                                + " names; without that it would go to mine (environment variable JDBC_URL).");
    }

    @Test
    void also_where_the_url_of_the_file_is_pushed_aside() {
        given.variable("JDBC_URL", "jdbc:postgresql://other/x")
                .file("turnstone.yaml", "url: jdbc:postgresql:x\npassword: secret\n");
        assertThat(given.notices()).singleElement().asString().contains("goes to other", "would go to localhost");
    }

    @Test
    void also_where_the_targets_of_the_file_are() {
        given.variable("JDBC_URL", "jdbc:postgresql://other/x")
                .file(
                        "turnstone.yaml",
                        "password: secret\ntargets:\n  one:\n    settings:\n      url: jdbc:postgresql://mine/x\n");
        assertThat(given.notices()).anyMatch(notice -> notice.contains("would go to mine"));
    }

    @Test
    void not_where_it_is_the_same_server_or_the_password_stands_beside_the_url_or_above() {
        given.variable("JDBC_URL", "jdbc:postgresql://mine:5432/x")
                .variable("JDBC_PASSWORD", "secret")
                .file("turnstone.yaml", "url: jdbc:postgresql://other/x\n");
        assertThat(given.notices()).isEmpty();
        given.option(JdbcSettings.URL, "jdbc:postgresql://mine/another");
        assertThat(given.notices()).isEmpty();
        given.option(JdbcSettings.URL, "jdbc:postgresql://third/x").option(JdbcSettings.PASSWORD, "secret");
        assertThat(given.notices()).isEmpty();
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
                .contains("none.json", "ACG_CONFIG", "can't be read: there is no such file");
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
        Files.createDirectory(folder.resolve("JDBC_PASSWORD"));
        given.variable("JDBC_URL", "jdbc:h2:a").variable("JDBC_PASSWORD", "not this instead");
        assertThat(given.faults())
                .singleElement()
                .asString()
                .contains(folder.resolve("JDBC_PASSWORD").toString(), "can't be read: it is a folder");
    }

    @Test
    void a_link_that_leads_nowhere_is_an_error() throws Exception {
        Files.createSymbolicLink(folder.resolve("JDBC_PASSWORD"), folder.resolve("nowhere"));
        given.variable("JDBC_URL", "jdbc:h2:a").variable("JDBC_PASSWORD", "not this instead");
        assertThat(given.faults())
                .singleElement()
                .asString()
                .contains("JDBC_PASSWORD", "can't be read: it is a link that leads nowhere");
    }

    @Test
    void a_secrets_folder_that_was_named_must_be_there() {
        given.variable("TURNSTONE_SECRETS_DIR", folder.resolve("none").toString())
                .variable("JDBC_URL", "jdbc:h2:a");
        assertThat(given.faults())
                .containsExactly("The secrets folder '" + folder.resolve("none")
                        + "', which TURNSTONE_SECRETS_DIR names, isn't there.");
    }

    @Test
    void a_secrets_folder_is_no_file() {
        given.file("one", "x")
                .variable("TURNSTONE_SECRETS_DIR", folder.resolve("one").toString())
                .variable("JDBC_URL", "jdbc:h2:a");
        assertThat(given.faults()).singleElement().asString().contains("one'", "is no folder");
    }

    @Test
    void the_mark_that_editors_begin_a_file_with_is_no_part_of_a_value() {
        given.secret("JDBC_URL", "\uFEFFjdbc:h2:a\r\n");
        assertThat(given.urls()).containsExactly("jdbc:h2:a");
    }

    @Test
    void a_changelog_that_is_named_twice_in_the_same_way_is_no_reason_for_a_warning() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_RUNTIME_CHANGELOG", "db")
                .option(ChangelogSettings.CHANGELOG, "db");
        assertThat(given.notices()).isEmpty();
    }

    @Test
    void the_name_of_a_secrets_folder_is_not_empty() {
        given.variable("TURNSTONE_SECRETS_DIR", "").variable("JDBC_URL", "jdbc:h2:a");
        assertThat(given.faults()).containsExactly("TURNSTONE_SECRETS_DIR is empty, so there is no secrets folder.");
    }

    @Test
    void a_secret_is_no_large_file() {
        given.secret("JDBC_PASSWORD", "x".repeat(1 << 20)).variable("JDBC_URL", "jdbc:h2:a");
        assertThat(given.faults())
                .containsExactly("The file '" + folder.resolve("JDBC_PASSWORD")
                        + "' has 1048576 bytes, and a setting at most 65536.");
    }

    @Test
    void a_secret_that_one_may_not_read_is_an_error() throws Exception {
        given.secret("JDBC_PASSWORD", "x").variable("JDBC_URL", "jdbc:h2:a");
        Files.setPosixFilePermissions(folder.resolve("JDBC_PASSWORD"), Set.of());
        assumeThat(Files.isReadable(folder.resolve("JDBC_PASSWORD")))
                .as("root reads everything")
                .isFalse();
        assertThat(given.faults()).singleElement().asString().contains("JDBC_PASSWORD", "you may not read it");
    }

    @Test
    void a_secret_that_is_no_text_is_an_error() throws Exception {
        Files.write(folder.resolve("JDBC_PASSWORD"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        given.variable("JDBC_URL", "jdbc:h2:a");
        assertThat(given.faults()).singleElement().asString().contains("not UTF-8");
    }

    @Test
    void texts_of_values_show_no_secret() {
        given.variable("JDBC_URL", "jdbc:mysql://u:in-url@h/x?password=as-well")
                .variable("JDBC_PASSWORD", "top-secret")
                .variable("JDBC_LOCK_WAIT", "1s");
        assertThat(given.read().toString())
                .contains("jdbc:mysql://u:***@h/x?password=***", "lock-wait=1s")
                .doesNotContain("in-url", "as-well", "top-secret");
    }
}
