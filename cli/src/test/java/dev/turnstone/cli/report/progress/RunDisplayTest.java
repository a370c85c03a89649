package dev.turnstone.cli.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Position;
import dev.turnstone.Version;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.terminal.Signals;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Terminal;
import dev.turnstone.cli.terminal.Terminal.Channel;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunDisplayTest {
    private static final Step STEP = new Step.SetBaseline(Version.of("4.1"));
    private static final SqlStatement STATEMENT = new SqlStatement(
            "CREATE INDEX customer_name\n ON customer (name)",
            new Position("db/V_1_A.sql", 7, 3),
            List.of("CREATE", "INDEX"),
            ";",
            SqlStatement.Input.NONE);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private RunDisplay display(Terminal terminal) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings here = new Surroundings(
                InputStream.nullInputStream(),
                stream,
                stream,
                Map.of(),
                Surroundings.PROGRAM,
                Optional.empty(),
                terminal,
                question -> Optional.empty(),
                Signals.NONE);
        return new RunDisplay(new Notes(here, Output.ofArguments(new String[0])));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shows_a_live_line_on_a_terminal_and_removes_it() throws Exception {
        try (RunDisplay display = display(new Terminal(Set.of(Channel.ERR), 160, true))) {
            display.stepStarted(STEP, 2, 7);
            display.statementStarted(STEP, STATEMENT, 3);
            display.progress(STEP, "45 % of the blocks");
            Thread.sleep(600);
            assertThat(said())
                    .contains("[2/7] baseline 4.1", "running for", "statement 3, line 7, 45 % of the blocks")
                    .contains("CREATE INDEX customer_name")
                    .doesNotContain("\n");
            display.stepDone(STEP, Duration.ofMillis(1234));
            assertThat(said()).endsWith("[2/7] baseline 4.1 (set the baseline) \u001b[32mdone\u001b[0m in 1.2 s\n");
        }
    }

    @Test
    void steps_that_are_sent_together_are_shown_from_the_first_to_the_last() throws Exception {
        Step next = new Step.SetBaseline(Version.of("4.2"));
        try (RunDisplay display = display(new Terminal(Set.of(Channel.ERR), 160, true))) {
            display.stepStarted(STEP, 2, 7);
            display.statementStarted(STEP, STATEMENT, 1);
            display.stepStarted(next, 3, 7);
            display.statementStarted(next, STATEMENT, 1);
            Thread.sleep(500);
            assertThat(said())
                    .contains("[2/7] baseline 4.1 (set the baseline) to [3/7] baseline 4.2")
                    .doesNotContain("statement 1");
            display.stepDone(STEP, Duration.ofMillis(1));
            display.stepDone(next, Duration.ofMillis(1));
            assertThat(said().lines())
                    .filteredOn(line -> line.contains("done"))
                    .extracting(line ->
                            line.substring(line.lastIndexOf('[', line.indexOf("baseline")), line.indexOf(" (set")))
                    .containsExactly("[2/7] baseline 4.1", "[3/7] baseline 4.2");
        }
    }

    @Test
    void is_silent_between_steps_where_nobody_watches() throws Exception {
        try (RunDisplay display = display(Terminal.NONE)) {
            display.stepStarted(STEP, 1, 1);
            Thread.sleep(500);
            display.stepDone(STEP, Duration.ofSeconds(75));
        }
        assertThat(said()).isEqualTo("[1/1] baseline 4.1 (set the baseline) done in 1 min 15 s\n");
    }
}
