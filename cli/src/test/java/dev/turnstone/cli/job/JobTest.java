package dev.turnstone.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Signals;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
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
        return new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                Surroundings.PROGRAM,
                Optional.empty(),
                Terminal.NONE,
                question -> Optional.empty(),
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
