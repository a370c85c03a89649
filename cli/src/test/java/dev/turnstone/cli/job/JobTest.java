package dev.turnstone.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Signals;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Terminal;
import dev.turnstone.cli.terminal.Terminal.Channel;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.ChangelogFormats;
import dev.turnstone.settings.type.TargetType;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens when something goes wrong that nobody thought of. */
class JobTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int fail(String... arguments) {
        return fail(new IllegalStateException("two and two are five"), arguments);
    }

    private int fail(Throwable fault, String... arguments) {
        return Job.run("migrate", here(), Output.ofArguments(arguments), job -> {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        });
    }

    private Surroundings here() {
        return here(Terminal.NONE);
    }

    private Surroundings here(Terminal terminal) {
        return new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                Surroundings.PROGRAM,
                Optional.empty(),
                terminal,
                question -> Optional.of("typed behind " + question).filter(typed -> terminal.canAsk()),
                Signals.NONE);
    }

    @Test
    void tells_a_fault_in_two_lines() {
        assertThat(fail()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                FAULT: java.lang.IllegalStateException: two and two are five
                    This is a fault of turnstone itself. Run it again with --verbose and report what it shows.
                """);
    }

    /** A kind of target whose secret isn't called a password. */
    private static final class VaultType implements TargetType {
        static final Setting KEY = Setting.of("vault-key", "VAULT_KEY", Form.SECRET, "FILE", "What opens it.");

        @Override
        public String name() {
            return "vault";
        }

        @Override
        public String meaning() {
            return "A vault.";
        }

        @Override
        public List<Setting> settings() {
            return List.of(KEY);
        }

        @Override
        public Target target(Values values) {
            throw new TurnstoneException(refused());
        }
    }

    private static Problem refused() {
        return new Problem(ErrorCode.LOGIN_REFUSED, "The vault stays shut.", List.of(), "Give its key.");
    }

    private static ExitCode open(Job job, Assignment vault, List<String> keys) {
        Optional<String> key = vault.values().text(VaultType.KEY);
        keys.add(key.orElse("none"));
        if (key.isEmpty()) {
            throw new TurnstoneException(refused());
        }
        return ExitCode.DONE;
    }

    @Test
    void asks_at_a_terminal_for_the_secret_that_the_kind_of_target_has() {
        Assignment vault = new Assignment(
                1, 1, "1", Optional.empty(), new VaultType(), Values.NONE, ChangelogFormats.of(), Optional.empty());
        List<String> keys = new ArrayList<>();
        Job.Work opening = (job, to) -> open(job, to, keys);
        Terminal terminal = new Terminal(Set.of(Channel.IN, Channel.ERR), 80, false);

        int asked = Job.run(
                "status", here(terminal), Output.ofArguments(new String[0]), job -> job.attempt(vault, opening));
        assertThat(asked).isZero();
        assertThat(keys).containsExactly("none", "typed behind Vault-key: ");

        int alone = Job.run("status", here(), Output.ofArguments(new String[0]), job -> job.attempt(vault, opening));
        assertThat(alone).isEqualTo(8);
    }

    @Test
    void says_what_to_do_when_memory_is_short() {
        assertThat(fail(new OutOfMemoryError("Java heap space"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("OutOfMemoryError", "TURNSTONE_JAVA_OPTS=-Xmx2g")
                .doesNotContain("a fault of turnstone");
    }

    @Test
    void keeps_stdout_for_the_result() {
        PrintStream before = System.out;
        int code = Job.run("migrate", here(), Output.ofArguments(new String[0]), job -> {
            System.out.println("stray");
            return ExitCode.DONE;
        });
        assertThat(code).isZero();
        assertThat(System.out).isSameAs(before);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("stray");
    }

    @Test
    void shows_the_trace_to_those_who_want_it() {
        fail("--verbose");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat dev.turnstone.cli.job.JobTest");
    }

    @Test
    void keeps_the_json_whole() {
        assertThat(fail("--output=json")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "schema" : 1,
                  "command" : "migrate",
                  "targets" : [ ],
                  "fault" : "java.lang.IllegalStateException: two and two are five",
                  "problems" : [ ],
                  "exitCode" : 1
                }
                """);
    }
}
