package dev.turnstone.settings.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.RoutineFormat;
import dev.turnstone.settings.type.WaitSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedSettingsTest {
    @TempDir
    private Path folder;

    private Given given;

    @BeforeEach
    void nothing() {
        given = new Given(folder);
    }

    @Test
    void the_plain_name_alone_is_one_run() {
        assertThat(given.variable("JDBC_URL", "jdbc:h2:a").urls()).containsExactly("jdbc:h2:a");
    }

    @Test
    void there_are_as_many_runs_as_the_longest_list_has() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_URL.1", "jdbc:h2:b")
                .variable("JDBC_USERNAME", "ann")
                .variable("JDBC_USERNAME.1", "ben")
                .variable("JDBC_USERNAME.2", "cleo");
        assertThat(given.urls()).containsExactly("jdbc:h2:a", "jdbc:h2:b", "jdbc:h2:b");
    }

    @Test
    void a_shorter_list_goes_on_with_its_last_value() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_URL.1", "jdbc:h2:b")
                .variable("JDBC_URL.2", "jdbc:h2:c")
                .variable("JDBC_PASSWORD", "p0")
                .variable("JDBC_PASSWORD.1", "p1");
        assertThat(given.passwords()).containsExactly("p0", "p1", "p1");
    }

    @Test
    void ten_comes_after_nine() {
        given.variable("JDBC_URL", "jdbc:h2:0");
        IntStream.rangeClosed(1, 10).forEach(i -> given.variable("JDBC_URL." + i, "jdbc:h2:" + i));
        assertThat(given.urls()).hasSize(11).endsWith("jdbc:h2:9", "jdbc:h2:10");
    }

    @Test
    void a_shell_writes_the_number_behind_an_underscore() {
        given.variable("JDBC_URL", "jdbc:h2:a").variable("JDBC_URL_1", "jdbc:h2:b");
        assertThat(given.urls()).containsExactly("jdbc:h2:a", "jdbc:h2:b");
    }

    @Test
    void both_ways_to_write_a_number_may_say_the_same() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_URL_1", "jdbc:h2:b")
                .variable("JDBC_URL.1", "jdbc:h2:b");
        assertThat(given.urls()).containsExactly("jdbc:h2:a", "jdbc:h2:b");
    }

    @Test
    void both_ways_to_write_a_number_may_not_differ() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_URL_1", "jdbc:h2:b")
                .variable("JDBC_URL.1", "jdbc:h2:c");
        assertThat(given.faults())
                .containsExactly("JDBC_URL number 1 is given twice, with different values: environment variable"
                        + " JDBC_URL.1 and environment variable JDBC_URL_1.");
    }

    @Test
    void a_gap_is_named() {
        given.variable("JDBC_URL", "jdbc:h2:a").variable("JDBC_URL.3", "jdbc:h2:d");
        assertThat(given.faults()).containsExactly("JDBC_URL is numbered up to 3, and 1, 2 are missing.");
    }

    @Test
    void the_plain_name_can_not_be_left_out() {
        given.variable("JDBC_URL", "jdbc:h2:a").variable("JDBC_PASSWORD.1", "p1");
        assertThat(given.faults()).containsExactly("JDBC_PASSWORD has a number 1 and no plain value.");
    }

    @Test
    void numbers_start_at_one_and_have_no_zeros_in_front() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_URL.0", "jdbc:h2:b")
                .variable("JDBC_URL_01", "jdbc:h2:c");
        assertThat(given.faults()).containsExactly("JDBC_URL has the number 0.", "JDBC_URL has the number 01.");
    }

    @Test
    void each_number_is_looked_up_by_itself_in_every_source() {
        given.secret("JDBC_URL", "jdbc:h2:a\n")
                .variable("JDBC_URL.1", "jdbc:h2:b")
                .secret("JDBC_URL_2", "jdbc:h2:c")
                .variable("JDBC_URL", "jdbc:h2:not-this")
                .variable("JDBC_URL.2", "jdbc:h2:nor-this");
        assertThat(given.urls()).containsExactly("jdbc:h2:a", "jdbc:h2:b", "jdbc:h2:c");
    }

    @Test
    void a_password_that_is_repeated_for_another_host_is_told() {
        given.variable("JDBC_URL", "jdbc:postgresql://one/a")
                .variable("JDBC_URL.1", "jdbc:postgresql://one/b")
                .variable("JDBC_URL.2", "jdbc:postgresql://two/a")
                .variable("JDBC_PASSWORD", "secret");
        assertThat(given.notices()).containsExactly("Run 3 of 3 sends the password that was given for one to two.");
    }

    @Test
    void a_url_without_a_host_has_one_all_the_same() {
        given.variable("JDBC_URL", "jdbc:postgresql:db")
                .variable("JDBC_URL.1", "jdbc:postgresql://two/db")
                .variable("JDBC_PASSWORD", "secret");
        assertThat(given.notices())
                .containsExactly("Run 2 of 2 sends the password that was given for localhost to two.");
    }

    @Test
    void the_usual_port_is_no_other_host() {
        given.variable("JDBC_URL", "jdbc:postgresql://one/a")
                .variable("JDBC_URL.1", "jdbc:postgresql://one:5432/b")
                .variable("JDBC_PASSWORD", "secret");
        assertThat(given.notices()).isEmpty();
    }

    @Test
    void and_the_remedy_works_wherever_the_password_is_from() {
        given.variable("JDBC_URL", "jdbc:postgresql://one/x")
                .variable("JDBC_URL.1", "jdbc:postgresql://one/y")
                .variable("JDBC_URL.2", "jdbc:postgresql://two/x");
        given.file("turnstone.yaml", "password: secret\n");
        assertThat(remedies())
                .containsExactly("Give JDBC_PASSWORD and JDBC_PASSWORD.1 up to JDBC_PASSWORD.2, or, if it is the same"
                        + " there, write it once more.");
        given.variable("JDBC_PASSWORD", "secret").variable("JDBC_PASSWORD.1", "secret");
        assertThat(remedies())
                .containsExactly("Give JDBC_PASSWORD.2, or, if it is the same there, write it once more.");
        given.option(JdbcSettings.PASSWORD, "secret");
        assertThat(remedies())
                .singleElement()
                .asString()
                .startsWith("Leave out what says it for all runs (option --password-file), and give JDBC_PASSWORD and");
    }

    private List<String> remedies() {
        return given.read().notices().stream().map(Problem::next).toList();
    }

    @Test
    void a_password_that_was_given_for_each_is_not() {
        given.variable("JDBC_URL", "jdbc:postgresql://one/a")
                .variable("JDBC_URL.1", "jdbc:postgresql://two/a")
                .variable("JDBC_PASSWORD", "secret")
                .variable("JDBC_PASSWORD.1", "secret");
        assertThat(given.notices()).isEmpty();
    }

    @Test
    void the_option_means_one_target_and_the_numbers_are_ignored() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_URL.1", "jdbc:h2:b")
                .variable("JDBC_URL.7", "jdbc:h2:c")
                .option(JdbcSettings.URL, "jdbc:h2:mine");
        assertThat(given.urls()).containsExactly("jdbc:h2:mine");
        assertThat(given.notices())
                .containsExactly("option --url names exactly one target; the numbers of JDBC_URL are ignored.");
    }

    @Test
    void changelogs_are_numbered_like_everything_else() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_RUNTIME_CHANGELOG", "one")
                .variable("JDBC_RUNTIME_CHANGELOG.1", "two");
        assertThat(given.changelogs()).containsExactly("one", "two");
        assertThat(given.urls()).containsExactly("jdbc:h2:a", "jdbc:h2:a");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        given.variable("JDBC_URL.2", "jdbc:h2:a")
                .variable("JDBC_LOCK_WAIT", "soon")
                .variable("JDBC_SCHEMA.1", "s");
        assertThat(given.faults())
                .containsExactlyInAnyOrder(
                        "JDBC_URL has a number 2 and no plain value.",
                        "JDBC_SCHEMA has a number 1 and no plain value.",
                        "lock-wait (environment variable JDBC_LOCK_WAIT): 'soon' is no duration: a number and ms, s, m or"
                                + " h, as in 500ms, 30s, 5m, 2h.",
                        "No database is named.");
    }

    @Test
    void a_setting_may_have_a_second_name_and_numbers_under_both() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("TURNSTONE_LOCK_WAIT", "1s")
                .variable("JDBC_LOCK_WAIT", "1s")
                .variable("JDBC_LOCK_WAIT_1", "2s");
        assertThat(given.read().runs())
                .extracting(run -> run.values().text(WaitSettings.LOCK_WAIT).orElse("-"))
                .containsExactly("1s", "2s");
        given.variable("JDBC_LOCK_WAIT", "3s");
        assertThat(given.faults())
                .containsExactly("TURNSTONE_LOCK_WAIT is given twice, with different values: environment variable"
                        + " TURNSTONE_LOCK_WAIT and environment variable JDBC_LOCK_WAIT.");
    }

    @Test
    void the_target_of_a_later_run_is_looked_at_before_the_first_is_touched() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_URL.1", "jdbc:nosuch:b")
                .variable("JDBC_LOCK_WAIT", "1s")
                .variable("JDBC_LOCK_WAIT.1", "soon");
        assertThat(given.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("'soon'"))
                .anyMatch(fault -> fault.contains("jdbc:nosuch:b"));
    }

    @Test
    void changelogs_of_all_runs_are_looked_for_at_once() {
        given.variable("JDBC_URL", "jdbc:h2:a")
                .variable("JDBC_RUNTIME_CHANGELOG", folder.toString())
                .variable("JDBC_RUNTIME_CHANGELOG.1", folder.resolve("none").toString())
                .variable("JDBC_RUNTIME_CHANGELOG.2", folder.resolve("nor").toString());
        assertThat(given.read().unreadableChangelogs())
                .extracting(Problem::what)
                .satisfiesExactly(
                        none -> assertThat(none).contains("none"),
                        nor -> assertThat(nor).contains("nor"));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "YES, true", "On, true", "1, true", "false, false", "no, false", "OFF, false", "0, false"
    })
    void a_switch_has_more_words_than_one(String text, boolean on) {
        given.variable("JDBC_URL", "jdbc:h2:a").variable("TURNSTONE_OUT_OF_ORDER", text);
        assertThat(given.read().runs().get(0).values().isOn(RoutineFormat.OUT_OF_ORDER))
                .isEqualTo(on);
    }

    @Test
    void what_stands_behind_a_url_in_its_file_is_not_shown() {
        given.secret("JDBC_URL", "jdbc:h2:a\r\ntopsecret\r\n");
        assertThat(given.faults())
                .containsExactly("url (file " + folder.resolve("JDBC_URL")
                        + "): 'jdbc:h2:a …' has a line break or another control character in it.");
    }

    private Given three() {
        return new Given(folder)
                .variable("JDBC_URL", "jdbc:postgresql://one/a")
                .variable("JDBC_URL_1", "jdbc:postgresql://two/b")
                .variable("JDBC_URL_2", "jdbc:postgresql://three/c")
                .variable("JDBC_PASSWORD", "1")
                .variable("JDBC_PASSWORD_1", "2")
                .variable("JDBC_PASSWORD_2", "3");
    }

    @Test
    void are_chosen_by_number_with_what_is_their_own() {
        Given given = three().choosing("3", "2");
        assertThat(given.urls()).containsExactly("jdbc:postgresql://two/b", "jdbc:postgresql://three/c");
        assertThat(given.passwords()).containsExactly("2", "3");
        assertThat(given.read().runs())
                .extracting(run -> run.number() + "/" + run.total() + " is " + run.choice())
                .containsExactly("1/2 is 2", "2/2 is 3");
    }

    @Test
    void a_number_that_none_has_is_told() {
        assertThat(three().choosing("4").faults()).containsExactly("There is no target 4: the settings name 3.");
        assertThat(three().choosing("0").faults()).containsExactly("There is no target 0: the settings name 3.");
    }

    /** Whoever chooses a target of the file must not work on another one. */
    @Test
    void a_number_that_the_file_calls_a_target_is_not_counted() {
        Given given = three().choosing("2").file("turnstone.yaml", """
                targets:
                  "2":
                    settings:
                      url: jdbc:h2:two
                """);
        assertThat(given.faults())
                .containsExactly("--target chooses among the targets of the settings file, and environment variable"
                        + " JDBC_URL names one too: jdbc:postgresql://one/a.");
    }

    @Test
    void a_command_leads_to_its_target_without_its_secrets() {
        Assignment second = three().variable("JDBC_USERNAME", "ann")
                .variable("JDBC_SCHEMA", "the shop")
                .variable("JDBC_LOCK_WAIT", "1m")
                .variable("TURNSTONE_OUT_OF_ORDER", "true")
                .variable("TURNSTONE_CLASSPATH", "a.jar" + File.pathSeparator + "b.jar")
                .variable("TURNSTONE_AHEAD", "additive")
                .read()
                .runs()
                .get(1);
        assertThat(second.completed(NextCommand.of("migrate", "db")))
                .hasToString("turnstone migrate db --url jdbc:postgresql://two/b --username ann --schema 'the shop'"
                        + " --classpath a.jar --classpath b.jar --out-of-order");
        assertThat(second.completed(NextCommand.withoutChangelog("unlock")))
                .hasToString("turnstone unlock --url jdbc:postgresql://two/b --username ann --schema 'the shop'");
    }

    @Test
    void the_gate_is_one_for_all_of_them() {
        List<Assignment> different = three().variable("TURNSTONE_AHEAD", "additive")
                .variable("TURNSTONE_AHEAD_1", "refuse")
                .read()
                .runs();
        assertThatThrownBy(() -> Assignments.gate(different, Assignment::turnstone))
                .hasMessageContaining("The gate is one for all targets, and ahead differs: additive, refuse.");
    }

    @Test
    void a_word_that_a_setting_does_not_know_is_told_with_those_it_knows() {
        assertThat(three().variable("TURNSTONE_AHEAD", "maybe").faults())
                .containsExactly("ahead (environment variable TURNSTONE_AHEAD): 'maybe' is none of refuse, additive.");
    }
}
