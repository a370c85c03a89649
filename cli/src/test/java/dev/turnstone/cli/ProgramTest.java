package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own can show. */
@DisabledOnOs(OS.WINDOWS)
class ProgramTest {
    @TempDir
    private Path work;

    @BeforeEach
    void write() throws Exception {
        Files.createDirectories(work.resolve("db"));
        Files.writeString(work.resolve("db/V_1_A.sql"), "CREATE TABLE a (id INT);");
    }

    private Answer status(String shell, String redirection) throws Exception {
        List<String> command =
                Program.in(work, "status", "db", "--url", "jdbc:sqlite:shop.db").command();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", shell + "\"$@\" " + redirection, "sh");
        builder.command().addAll(command);
        try (Child child = Child.start(builder.directory(work.toFile()))) {
            return child.answer();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {">/dev/full", ">&-"})
    @EnabledOnOs(OS.LINUX)
    void fails_when_its_output_is_lost(String redirection) throws Exception {
        Answer answer = status("", redirection);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("OUTPUT_LOST: The output could not be written completely: ")
                .contains("The command itself was completed")
                .doesNotContain("FAULT");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void tells_of_lost_output_what_became_of_the_command() throws Exception {
        Files.writeString(work.resolve("db/V_1_B.sql"), "COMMIT;");
        Answer answer = status("", "--output json >/dev/full");
        assertThat(answer.code()).isEqualTo(4);
        assertThat(answer.err()).contains("OUTPUT_LOST: ", "The command itself ends with exit code 4");
    }

    @Test
    void is_quiet_when_nobody_reads_on() throws Exception {
        assertThat(status("{ ", "; echo code $? >&2; } | true").err()).isEqualTo("code 141\n");
    }

    @Test
    void a_routine_that_ends_the_process_is_no_success() throws Exception {
        JavaRoutines.compile("V_1_B", """
                public final class V_1_B implements dev.turnstone.JavaRoutine {
                    @Override
                    public void run(dev.turnstone.RoutineContext context) {
                        System.exit(0);
                    }
                }
                """, work.resolve("classes"));
        String[] migrate = {"migrate", "db", "--url", "jdbc:sqlite:shop.db", "--classpath", "classes"};
        try (Child child = Child.start(Program.in(work, migrate))) {
            Answer answer = child.answer();
            assertThat(answer.code()).as(answer.err()).isEqualTo(5);
            assertThat(answer.err()).contains("INTERRUPTED: The process was ended before the command was done");
        }
    }

    /** The driver of PostgreSQL logs a URL that it can't read as a warning, with all that stands in it. */
    @Test
    void drivers_log_nothing_and_routines_do() throws Exception {
        JavaRoutines.compile("V_2_A", """
                import dev.turnstone.JavaRoutine;
                import dev.turnstone.RoutineContext;

                public final class V_2_A implements JavaRoutine {
                    @Override
                    public void run(RoutineContext context) {
                        org.postgresql.Driver.parseURL("jdbc:postgresql://host?password=topsecret", null);
                        java.util.logging.Logger.getLogger("V_2_A").warning("heard");
                    }
                }
                """, work.resolve("classes"));
        Answer answer = Program.run(work, "migrate", "db", "--classpath", "classes", "--url", "jdbc:hsqldb:mem:shop");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("heard").doesNotContain("topsecret", "URL");
    }

    /** Java 17 takes them in the locale's encoding; a newer one may not. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void says_what_helps_where_names_are_ascii() throws Exception {
        Files.move(work.resolve("db"), work.resolve("änderungen"));
        ProcessBuilder builder = Program.in(work, "status", "änderungen", "--url", "jdbc:sqlite:shop.db");
        builder.environment().put("LC_ALL", "C");
        try (Child child = Child.start(builder)) {
            Answer answer = child.answer();
            if (answer.code() != 0) {
                assertThat(answer.code()).as(answer.err()).isEqualTo(2);
                assertThat(answer.err())
                        .contains("SETTING_INVALID", "can't be the name of a file", "LC_ALL=C.UTF-8")
                        .doesNotContain("FAULT");
            }
        }
    }

    /** Dash drops them, and everybody on the machine can read arguments. */
    @ParameterizedTest
    @ValueSource(strings = {"dash t/bin/turnstone", "bash t/bin/turnstone", "./turnstone"})
    @EnabledOnOs(OS.LINUX)
    void reads_variables_with_a_dot_when_a_shell_starts_it(String launcher) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.split(" ")));
        assumeThat(command.size() == 1 || isThere(command.get(0))).isTrue();
        unpackLauncher();
        checkOut();
        command.add("settings");
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().put("JAVA_HOME", javaWithThisClassPath().toString());
        builder.environment().put("MORE_THAN_A_PIPE_HOLDS", "x".repeat(100_000));
        builder.environment().put("JDBC_URL", "jdbc:postgresql://one/shop");
        builder.environment().put("JDBC_URL.1", "jdbc:postgresql://two/shop");
        builder.environment().put("JDBC_PASSWORD", "topsecret");
        builder.environment().put("JDBC_PASSWORD.1", "topsecret");
        builder.environment().put("JDBC_SCHEMA", "plain");
        builder.environment().put("JDBC_SCHEMA.1", "$HOME `id` 'ä'\\n\nline two");
        try (Child child = Child.start(builder)) {
            Answer answer = child.answer();
            assertThat(answer.err()).isEmpty();
            assertThat(answer.out())
                    .contains("jdbc:postgresql://two/shop", "environment variable JDBC_PASSWORD.1")
                    .contains("$HOME `id` 'ä'\\n, line two")
                    .doesNotContain("topsecret");
        }
        assertThat(work.resolve("arguments")).content().contains("settings").doesNotContain("topsecret");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** As if it had been built just now. */
    private void checkOut() throws Exception {
        Files.copy(Path.of("../turnstone"), work.resolve("turnstone"));
        Files.createDirectories(work.resolve("cli/target/turnstone-1/bin"));
        Files.copy(work.resolve("t/bin/turnstone"), work.resolve("cli/target/turnstone-1/bin/turnstone"));
        Files.createFile(work.resolve("cli/target/turnstone.built"));
    }

    private void unpackLauncher() throws Exception {
        Files.createDirectories(work.resolve("t/bin"));
        Files.copy(
                Path.of("src/main/distribution/bin/turnstone"),
                work.resolve("t/bin/turnstone"),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void reads_names_with_all_letters_when_the_launcher_starts_it() throws Exception {
        unpackLauncher();
        Files.move(work.resolve("db"), work.resolve("änderungen"));
        Files.writeString(work.resolve("änderungen/V_1_B.sql"), "CREATE TABLE b (id INT);");
        ProcessBuilder builder =
                new ProcessBuilder("sh", "t/bin/turnstone", "migrate", "änderungen", "--url", "jdbc:h2:./datenbänke");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("JAVA_HOME", javaWithThisClassPath().toString());
        try (Child child = Child.start(builder.directory(work.toFile()))) {
            Answer answer = child.answer();
            assertThat(answer.code()).as(answer.err()).isZero();
        }
        assertThat(work.resolve("datenbänke.mv.db")).exists();
    }

    /** The launcher looks for jars in lib/, which a checkout doesn't have. */
    private Path javaWithThisClassPath() throws Exception {
        Path java = Files.createDirectories(work.resolve("java/bin")).resolve("java");
        Files.writeString(java, """
                #!/usr/bin/env %5$s
                printf '%%s\n' "$@" >'%4$s'
                handed=
                while [ "$1" != %1$s ]; do
                    case $1 in -Dturnstone.environment=*) handed=$1 ;; esac
                    shift
                done
                exec '%2$s' ${handed:+"$handed"} -cp '%3$s' "$@"
                """.formatted(
                        Main.class.getName(),
                        Child.java(),
                        System.getProperty("java.class.path"),
                        work.resolve("arguments"),
                        // As little as a real one it drops variables.
                        isThere("bash") ? "bash" : "sh"));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(work.resolve("java/release"), "JAVA_VERSION=\"17\"\n");
        return work.resolve("java");
    }
}
