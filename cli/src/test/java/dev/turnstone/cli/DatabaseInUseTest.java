package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another process has the file of an embedded database open. */
class DatabaseInUseTest {
    private static final long LONG = 60_000;

    @TempDir
    private Path work;

    private String routines;

    @BeforeEach
    void write() throws Exception {
        routines = Files.createDirectories(work.resolve("db")).toString();
        Files.writeString(work.resolve("db/V_1_A.sql"), "CREATE TABLE a (id INT);");
    }

    private String url(String begin, String end) {
        return begin + work.resolve("shop") + end;
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:, '', Database may be already in use",
        "jdbc:hsqldb:file:, ;shutdown=true, lockFile",
        "jdbc:derby:, ;create=true, Another instance of Derby may have already booted the database"
    })
    void makes_a_run_wait_and_give_up(String begin, String end, String said) throws Exception {
        String url = url(begin, end);
        try (Child holder = HeldDatabase.of(url, LONG, work)) {
            Answer migrate = Cli.alone().run("migrate", routines, "--url", url, "--lock-wait", "600ms");
            assertThat(migrate.code()).as(migrate.err()).isEqualTo(6);
            assertThat(migrate.err())
                    .contains("Waiting for the lock since", "another process has it")
                    .contains("LOCK_NOT_OBTAINED: Another process has " + url + " open: ", said, "Nothing was run.")
                    .doesNotContain("next exception");
            Answer status = Cli.alone().run("status", routines, "--url", url);
            if (!begin.contains("hsqldb")) {
                assertThat(status.code()).as(status.err()).isEqualTo(8);
                assertThat(status.err()).contains("another process has it open: ", said, "Wait for that process");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"jdbc:h2:, ''", "jdbc:derby:, ;create=true"})
    void is_waited_for(String begin, String end) throws Exception {
        String url = url(begin, end);
        try (Child holder = HeldDatabase.of(url, 2000, work)) {
            Answer migrate = Cli.alone().run("migrate", routines, "--url", url, "--history-table", "H");
            assertThat(migrate.code()).as(migrate.err()).isZero();
            assertThat(migrate.err()).containsOnlyOnce("Waiting for the lock");
        }
    }

    @ParameterizedTest
    @CsvSource({"jdbc:h2:, ''", "jdbc:derby:, ;create=true"})
    void leaves_no_logs(String begin, String end) throws Exception {
        Files.writeString(work.resolve("db/V_1_B.sql"), "INSERT INTO nowhere VALUES (1);");
        String url = url(begin, end);
        Answer failed = Program.run(work, "migrate", routines, "--url", url);
        assertThat(failed.code()).isEqualTo(5);
        assertThat(failed.err()).doesNotContain("\tat ");
        assertThat(Program.run(work, "status", routines, "--url", url).code()).isZero();
        try (Stream<Path> files = Files.list(work)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.contains("trace") || name.contains("log"));
        }
    }
}
