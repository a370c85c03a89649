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
                        "history",
                        "tag",
                        "mark",
                        "checksums",
                        "validate",
                        "baseline",
                        "repair",
                        "unlock",
                        "settings",
                        "completion",
                        "Exit codes");
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status, --classpath --exit-code",
        "check, --classpath --to --count --out-of-order --with-history",
        "script, --classpath --to --count --out-of-order --with-history --dialect --rollback --out",
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
    @ValueSource(strings = {"info", "update", "undo"})
    void knows_aliases(String alias) {
        assertThat(Cli.alone().run(alias, "--help").code()).isZero();
    }

    @Test
    void tells_the_version() {
        assertThat(Cli.alone().run("--version").out()).startsWith("turnstone ").contains("Java ");
    }
}
