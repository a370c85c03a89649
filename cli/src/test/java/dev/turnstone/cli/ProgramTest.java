package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

    @Test
    @EnabledOnOs(OS.LINUX)
    void reads_names_with_all_letters_when_the_launcher_starts_it() throws Exception {
        Path distribution = Files.createDirectories(work.resolve("t/bin")).getParent();
        Files.copy(Path.of("src/main/distribution/bin/turnstone"), distribution.resolve("bin/turnstone"));
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
        Files.writeString(
                java, """
                #!/bin/sh
                while [ "$1" != %1$s ]; do shift; done
                exec '%2$s' -cp '%3$s' "$@"
                """.formatted(Main.class.getName(), Child.java(), System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(work.resolve("java/release"), "JAVA_VERSION=\"17\"\n");
        return work.resolve("java");
    }
}
