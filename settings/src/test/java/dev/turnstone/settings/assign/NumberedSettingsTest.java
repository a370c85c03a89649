package dev.turnstone.settings.assign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.settings.type.JdbcSettings;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .containsExactly("--url names exactly one target; the numbers of JDBC_URL are ignored.");
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
                        "'soon' is no duration: a number and ms, s, m or h, as in 500ms, 30s, 5m, 2h: lock-wait, from"
                                + " environment variable JDBC_LOCK_WAIT.",
                        "No database is named.");
    }
}
