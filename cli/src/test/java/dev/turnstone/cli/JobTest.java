package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        Surroundings here = new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                Surroundings.PROGRAM,
                Optional.empty(),
                Terminal.NONE,
                question -> Optional.empty(),
                Signals.NONE);
        return Job.run("migrate", here, OutputOptions.ofArguments(arguments), job -> {
            throw new IllegalStateException("two and two are five");
        });
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
    void shows_the_trace_to_those_who_want_it() {
        fail("--verbose");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat dev.turnstone.cli.JobTest");
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
