package dev.turnstone.settings.assign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.settings.source.NamedTarget;
import dev.turnstone.settings.type.JdbcSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedTargetsTest {
    private static final String THREE = """
            lock-wait: 1m
            schema: shop
            password-file: everybody.txt
            targets:
              hub:
                role: publisher
                settings:
                  url: jdbc:postgresql://hub/shop
                  schema: public
              eu:
                role: subscriber
                labels: [europe, live]
                settings:
                  url: jdbc:postgresql://eu/shop
                  password: "007"
              us:
                labels: [live]
                settings:
                  url: jdbc:postgresql://us/shop
            """;

    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void three() {
        given = new Given(folder).file("everybody.txt", "all\n").file("turnstone.yaml", THREE);
    }

    private List<String> names() {
        return given.read().runs().stream()
                .flatMap(run -> run.named().map(NamedTarget::name).stream())
                .toList();
    }

    @Test
    void all_that_is_wrong_with_them_is_told_at_once_with_its_line() {
        given.file("turnstone.yaml", """
                targets:
                  hub:
                    settings:
                      url: jdbc:h2:hub
                      password-file: none.txt
                  eu:
                    settings:
                      url: jdbc:h2:eu
                      shema: shop
                      JDBC_USERNAME: shop
                  us:
                    labels: [eu]
                """);
        assertThat(given.problems())
                .extracting(problem -> problem.where().get(0).line() + " " + problem.what() + " " + problem.next())
                .containsExactly(
                        "5 The file '" + folder.resolve("none.txt") + "' can't be read: there is no such file."
                                + " Correct the path, or put the file there.",
                        "9 There is no setting 'shema'. Did you mean 'schema'?",
                        "10 There is no setting 'JDBC_USERNAME'. Here it is called 'username'.",
                        "7 The target 'eu' is called like a label of targets."
                                + " Call one of them something else: both are chosen by --target.");
    }

    @Test
    void a_file_with_two_documents_is_called_so() {
        given.file("turnstone.yaml", "url: jdbc:h2:a\n---\nurl: jdbc:h2:b\n");
        assertThat(given.faults()).singleElement().asString().endsWith("there is more than one document in it.");
    }

    @Test
    void a_file_that_is_no_utf_8_is_called_so() throws IOException {
        Files.write(folder.resolve("turnstone.yaml"), "schema: S\u00fcd\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(given.faults()).singleElement().asString().endsWith("it is not UTF-8 text.");
    }

    @Test
    void who_names_one_where_they_are_numbered_is_told_so() throws IOException {
        Given numbered = new Given(Files.createDirectory(folder.resolve("numbered")))
                .variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_URL_1", "jdbc:h2:b");
        numbered.choosing("hub");
        assertThat(numbered.faults()).containsExactly("There is no target 'hub', and no label of that name.");
    }

    @Test
    void are_worked_on_in_the_order_of_the_file() {
        assertThat(names()).containsExactly("hub", "eu", "us");
        assertThat(given.urls())
                .containsExactly(
                        "jdbc:postgresql://hub/shop", "jdbc:postgresql://eu/shop", "jdbc:postgresql://us/shop");
    }

    @Test
    void have_settings_of_their_own_before_those_of_all() {
        assertThat(given.read().runs())
                .extracting(run -> run.values().text(JdbcSettings.SCHEMA).orElse("-"))
                .containsExactly("public", "shop", "shop");
        assertThat(given.passwords()).containsExactly("all", "007", "all");
    }

    @Test
    void know_their_role_and_labels() {
        NamedTarget eu = given.read().runs().get(1).named().orElseThrow();
        assertThat(eu.role()).contains("subscriber");
        assertThat(eu.labels()).containsExactly("europe", "live");
    }

    @Test
    void are_chosen_by_name_or_label() {
        given.choosing("live");
        assertThat(names()).containsExactly("eu", "us");
        given.choosing("us", "hub");
        assertThat(names()).containsExactly("hub", "us");
    }

    @Test
    void an_unknown_word_is_told_with_what_is_near() {
        given.choosing("livee", "us");
        assertThat(given.faults()).containsExactly("There is no target 'livee', and no label of that name.");
    }

    @Test
    void the_environment_goes_before_the_file() {
        given.variable("JDBC_SCHEMA", "theirs");
        assertThat(given.read().runs())
                .extracting(run -> run.values().text(JdbcSettings.SCHEMA).orElse("-"))
                .containsExactly("theirs", "theirs", "theirs");
    }

    @Test
    void a_target_that_is_named_elsewhere_is_taken_instead() {
        given.variable("JDBC_URL", "jdbc:h2:other");
        assertThat(given.urls()).containsExactly("jdbc:h2:other");
        assertThat(given.notices())
                .containsExactly("The targets of the settings file are not used: the target is named elsewhere.");
    }

    @Test
    void one_that_is_chosen_is_never_another_one() {
        given.choosing("eu").variable("JDBC_URL", "jdbc:h2:other");
        assertThat(given.faults())
                .containsExactly("--target chooses among the targets of the settings file, and environment variable"
                        + " JDBC_URL names one too: jdbc:h2:other.");
    }

    @Test
    void a_password_of_all_that_goes_to_another_host_is_told() {
        assertThat(given.notices()).containsExactly("Run 3 of 3 sends the password that was given for hub to us.");
    }

    @Test
    void a_password_of_the_environment_that_pushes_aside_that_of_another_host_is_told() {
        given.variable("JDBC_PASSWORD", "of-hub");
        assertThat(given.passwords()).containsExactly("of-hub", "of-hub", "of-hub");
        assertThat(given.notices())
                .containsExactly(
                        "Run 2 of 3 sends the password that was given for hub to eu, instead of its own ("
                                + folder.resolve("turnstone.yaml") + ":15).",
                        "Run 3 of 3 sends the password that was given for hub to us.");
        assertThat(given.read().notices())
                .allMatch(notice -> notice.code() == ErrorCode.SECRET_REPEATED)
                .allMatch(notice -> notice.next()
                        .startsWith("It is from environment variable JDBC_PASSWORD, which goes before the settings"
                                + " file, for every target: remove it there"));
    }

    @Test
    void a_password_that_each_target_names_is_not_told_also_where_it_is_one_file() {
        given.file("turnstone.yaml", """
                targets:
                  eu:
                    settings: {url: "jdbc:postgresql://eu/shop", password-file: everybody.txt}
                  us:
                    settings: {url: "jdbc:postgresql://us/shop", password-file: everybody.txt}
                """);
        assertThat(given.passwords()).containsExactly("all", "all");
        assertThat(given.notices()).isEmpty();
    }

    @Test
    void what_is_misspelled_is_told_with_its_line() {
        given.file("turnstone.yaml", """
                shema: a
                targets:
                  eu:
                    rolle: x
                    settings:
                      urll: jdbc:h2:a
                """);
        assertThat(given)
                .extracting(one -> {
                    try {
                        return one.request().toString();
                    } catch (dev.turnstone.TurnstoneException e) {
                        return e.getMessage();
                    }
                })
                .asString()
                .contains(
                        "There is no setting 'shema'",
                        "turnstone.yaml:1:8",
                        "Did you mean 'schema'?",
                        "The target 'eu' has 'rolle'",
                        "turnstone.yaml:4:12",
                        "There is no setting 'urll'",
                        "turnstone.yaml:6:13");
    }

    @Test
    void a_target_without_a_url_is_told_by_its_name() {
        given.file("turnstone.yaml", "targets:\n  eu:\n    settings:\n      schema: a\n");
        assertThat(given.faults()).containsExactly("The target 'eu' needs url: The database, as a JDBC URL.");
    }

    @Test
    void what_belongs_to_a_folder_of_routines_is_left_to_it() {
        given.file("turnstone.yaml", "supported-from: 1.0\nurl: jdbc:h2:a\n");
        assertThat(given.urls()).containsExactly("jdbc:h2:a");
    }
}
