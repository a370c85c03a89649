package dev.turnstone.examples.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Listener;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose process is killed, and the next one. */
class KilledRunTest {
    /** All at which a run of {@link Shore#writeBirdsAndHomes} stands still for a moment: 6 statements, 4 steps done. */
    private static final int MOMENTS = 10;

    /** A program that migrates and stays at one of its moments for ever: {@code folder file moment}. */
    public static final class Stuck implements Listener {
        private int left;

        private Stuck(int moment) {
            this.left = moment;
        }

        public static void main(String[] args) {
            Shore.turnstone(Path.of(args[0]), Path.of(args[1]))
                    .with(new Stuck(Integer.parseInt(args[2])))
                    .migrate()
                    .orThrow();
        }

        @Override
        public void statementStarted(Step step, SqlStatement statement, int number) {
            moment();
        }

        @Override
        public void stepDone(Step step, Duration took) {
            moment();
        }

        private void moment() {
            if (--left == 0) {
                System.out.println("here");
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Test
    void is_gone_on_with_as_if_nothing_had_happened(@TempDir Path work) throws Exception {
        Shore undisturbed = new Shore(work.resolve("undisturbed")).writeBirdsAndHomes();
        undisturbed.turnstone().migrate().orThrow();

        for (int moment = 1; moment <= MOMENTS; moment++) {
            Shore shore = new Shore(work.resolve("killed at " + moment)).writeBirdsAndHomes();
            kill(shore, moment);

            Outcome outcome = shore.turnstone().migrate();

            assertThat(outcome).isInstanceOf(Outcome.Completed.class);
            assertThat(shore.contents()).as("killed at " + moment).isEqualTo(undisturbed.contents());
            assertThat(shore.turnstone().status().plan().history().applied())
                    .extracting(row -> row.order() + " " + row.id().path())
                    .containsExactly("1 V_1.0_A.kv", "2 V_1.0_B.kv", "3 V_1.1_A.kv", "4 V_2.0_A.kv");
        }
    }

    private static void kill(Shore shore, int moment) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stuck.class.getName(),
                        shore.folder().toString(),
                        shore.file().toString(),
                        String.valueOf(moment))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("here");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
