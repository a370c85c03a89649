package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private static final List<String> EVERYWHERE = List.of("--output", "--quiet", "--verbose", "--no-color", "--help");
    private static final List<String> DATABASE = List.of(
            "--url",
            "--username",
            "--password-file",
            "--schema",
            "--history-schema",
            "--history-table",
            "--connect-wait",
            "--drivers");

    @Test
    void lists_every_command_with_its_aliases() {
        Answer answer = Cli.alone().run("--help");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains(
                        "status, info",
                        "check",
                        "migrate, update",
                        "rollback, undo",
                        "script",
                        "clean-sql",
                        "run",
                        "job",
                        "history",
                        "tag",
                        "mark",
                        "checksums",
                        "validate",
                        "baseline",
                        "repair",
                        "unlock",
                        "plugins",
                        "replication",
                        "settings",
                        "completion",
                        "Exit codes");
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status, --classpath --exit-code",
        "check, --classpath --to --count --out-of-order --with-history",
        "script, --classpath --to --count --out-of-order --with-history --dialect --rollback --out --from --since --migration-folder",
        "run, FILE --record --from-statement --rows --env-prefix --migration-folder --dry-run --lock-wait --parallel",
        "tag, NAME --dry-run --yes --lock-wait",
        "mark, --all --next --step --dry-run --yes --lock-wait",
        "checksums, --clear --dry-run --yes --lock-wait",
        "migrate, --classpath --to --count --out-of-order --dry-run --yes --lock-wait",
        "rollback, --classpath --to --count --to-date --dry-run --yes --lock-wait",
        "history, ''",
        "validate, --classpath --out-of-order --dialect",
        "baseline, --classpath VERSION --dry-run --yes --lock-wait",
        "repair, --classpath --assume-done --run-again --drop-baseline --dry-run --yes --lock-wait",
        "unlock, --dry-run --yes",
        "settings, --lock-wait --type --set --target --settings"
    })
    void names_every_option_of(String command, String own) {
        Answer answer = Cli.alone().run(command, "--help");
        List<String> options = Stream.of(EVERYWHERE, DATABASE, List.of(own.split(" ")))
                .flatMap(List::stream)
                .toList();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Usage: turnstone " + command).contains(options);
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "clean-sql, FILE --dialect --version-table --out --diff",
        "job, --form --image --file --changelog --wait-at-most --app --db --run --env-prefix --cpu --memory --record --dry-run"
    })
    void names_every_option_of_what_needs_no_database(String command, String own) {
        Answer answer = Cli.alone().run(command, "--help");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("Usage: turnstone " + command)
                .contains(EVERYWHERE)
                .contains(own.split(" "))
                .doesNotContain("--url");
    }

    @ParameterizedTest
    @CsvSource({
        "plugins, list, --plugins",
        "plugins, status, --plugins --exit-code --out-of-order",
        "plugins, migrate, NAME CHANGELOG --plugins --on-plugin-failure --all-or-nothing --dry-run --yes --lock-wait",
        "plugins, uninstall, NAME --keep --export --drop --dry-run --yes --lock-wait",
        "plugins, downgrade, NAME --plugins --dry-run --yes --lock-wait",
        "plugins, repair, NAME --plugins --assume-done --run-again --dry-run --yes --lock-wait",
        "replication, status, --target",
        "replication, check, CHANGELOG --contexts",
        "replication, migrate, CHANGELOG --wait-at-most --hand-over --dry-run --yes --lock-wait",
        "replication, verify, --target"
    })
    void names_every_option_of_a_command_in(String group, String command, String own) {
        Answer answer = Cli.alone().run(group, command, "--help");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("Usage: turnstone " + group + " " + command)
                .contains(DATABASE)
                .contains(EVERYWHERE)
                .contains(own.split(" "));
        assertThat(Cli.alone().run(group, "--help").out()).contains(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "update", "undo"})
    void knows_aliases(String alias) {
        assertThat(Cli.alone().run(alias, "--help").code()).isZero();
    }

    @Test
    void tells_the_version() {
        assertThat(Cli.alone().run("--version").out()).startsWith("turnstone ").contains("Java ");
    }
}
