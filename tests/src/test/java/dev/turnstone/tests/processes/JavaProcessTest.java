package dev.turnstone.tests.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.turnstone.tests.servers.Signal;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JavaProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void output_and_exit_code_come_back() {
        try (JavaProcess process = JavaProcess.start(Talker.class, "done")) {
            assertThat(process.waitFor(LIMIT)).isEqualTo(3);
            assertThat(process.stdout()).isEqualTo("to stdout\n");
            assertThat(process.stderr()).isEqualTo("to stderr\n");
        }
    }

    @Test
    void a_kill_leaves_no_time_for_last_words() {
        try (JavaProcess process = talking()) {
            process.kill();
            assertThat(process.waitFor(LIMIT)).isEqualTo(128 + 9);
            assertThat(process.stdout()).doesNotContain("last words");
        }
    }

    @Test
    void an_interrupt_does() throws IOException {
        assumeFalse(Signal.isIgnoredHere(2), "this process was started so that SIGINT is ignored");
        try (JavaProcess process = talking()) {
            process.interrupt();
            assertThat(process.waitFor(LIMIT)).isEqualTo(128 + 2);
            assertThat(process.stdout()).contains("last words");
        }
    }

    @Test
    void so_does_the_word_to_terminate() {
        try (JavaProcess process = talking()) {
            process.terminate();
            assertThat(process.waitFor(LIMIT)).isEqualTo(128 + 15);
            assertThat(process.stdout()).contains("last words");
        }
    }

    @Test
    void who_takes_too_long_is_killed() {
        try (JavaProcess process = talking()) {
            assertThatThrownBy(() -> process.waitFor(Duration.ofMillis(100))).hasMessageContaining("to stdout");
            assertThat(process.isRunning()).isFalse();
        }
    }

    private static JavaProcess talking() {
        JavaProcess process = JavaProcess.start(Talker.class, "stay");
        await().atMost(LIMIT).until(() -> process.stdout().contains("to stdout"));
        return process;
    }

    static final class Talker {
        public static void main(String[] args) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("last words")));
            System.err.println("to stderr");
            System.out.println("to stdout");
            if (args[0].equals("stay")) {
                Thread.sleep(60_000);
            }
            Runtime.getRuntime().halt(3);
        }
    }
}
