package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell script that starts the command line, with a Java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path work;

    private Path launcher;

    @BeforeEach
    void unpack() throws IOException {
        work = work.toRealPath();
        launcher = work.resolve("turnstone-1.0/bin/turnstone");
        Files.createDirectories(launcher.getParent());
        Files.copy(Path.of("src/main/distribution/bin/turnstone"), launcher);
        executable(launcher);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path javaThatSaysHowItWasCalled(String version) throws IOException {
        Path home = work.resolve("java-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        executable(home.resolve("bin/java"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Answer run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(work.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("TURNSTONE_HOME");
        builder.environment().remove("JDBC_URL");
        builder.environment().putAll(environment);
        try (Child child = Child.start(builder)) {
            return child.answer();
        }
    }

    @Test
    void passes_arguments_on_as_they_are() throws Exception {
        Map<String, String> java =
                Map.of("JAVA_HOME", javaThatSaysHowItWasCalled("17.0.9").toString());
        Answer answer = run(java, launcher.toString(), "migrate", "a folder", "--url", "jdbc:h2:./x;A='b'");
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines())
                .contains("-Dturnstone.home=" + work.resolve("turnstone-1.0"), "-XX:+UseSerialGC")
                .contains("-Dturnstone.terminal=")
                .endsWith(Main.class.getName(), "migrate", "a folder", "--url", "jdbc:h2:./x;A='b'");
    }

    @Test
    void works_through_symbolic_links() throws Exception {
        Files.createDirectories(work.resolve("on the path"));
        Files.createSymbolicLink(work.resolve("current"), Path.of("turnstone-1.0"));
        Files.createSymbolicLink(work.resolve("on the path/turnstone"), Path.of("../current/bin/turnstone"));
        Map<String, String> java =
                Map.of("JAVA_HOME", javaThatSaysHowItWasCalled("25").toString());
        assertThat(run(java, work.resolve("on the path/turnstone").toString()).out())
                .contains("-cp\n" + work.resolve("turnstone-1.0/lib/*"));
        assertThat(run(java, "./turnstone-1.0/bin/turnstone").out())
                .contains(work.resolve("turnstone-1.0/lib/*").toString());
    }

    @Test
    void takes_the_home_folder_it_is_told() throws Exception {
        Map<String, String> environment =
                Map.of("JAVA_HOME", javaThatSaysHowItWasCalled("21.0.1").toString(), "TURNSTONE_HOME", "/opt/t");
        assertThat(run(environment, launcher.toString()).out()).contains("-Dturnstone.home=/opt/t\n");
    }

    @Test
    void says_how_it_was_called() throws Exception {
        String java = javaThatSaysHowItWasCalled("17").toString();
        assertThat(run(Map.of("JAVA_HOME", java), "./turnstone-1.0/bin/turnstone")
                        .out())
                .contains("-Dturnstone.program=./turnstone-1.0/bin/turnstone\n");
        String path = launcher.getParent() + File.pathSeparator + System.getenv("PATH");
        assertThat(run(Map.of("JAVA_HOME", java, "PATH", path), "sh", "-c", "turnstone")
                        .out())
                .contains("-Dturnstone.program=turnstone\n");
        assertThat(run(Map.of("JAVA_HOME", java, "TURNSTONE_PROGRAM", "./turnstone"), launcher.toString())
                        .out())
                .contains("-Dturnstone.program=./turnstone\n");
    }

    /** Otherwise Java 17 could not open a file whose name has other letters than those of ASCII. */
    @ParameterizedTest
    @CsvSource({
        "LC_ALL, C, C.UTF-8",
        "LANG, POSIX, C.UTF-8",
        "LANG, '', C.UTF-8",
        "LANG, de_DE.UTF-8, ''",
        "LC_ALL, de_DE.ISO-8859-1, de_DE.ISO-8859-1"
    })
    void gives_java_a_locale_in_which_names_have_all_letters(String variable, String value, String given)
            throws Exception {
        Path java = javaThatSaysHowItWasCalled("17");
        Files.writeString(java.resolve("bin/java"), "#!/bin/sh\necho \"$LC_ALL\"\n");
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        List.of("LC_ALL", "LC_CTYPE", "LANG").forEach(builder.environment()::remove);
        builder.environment().putAll(Map.of(variable, value, "JAVA_HOME", java.toString()));
        try (Child child = Child.start(builder)) {
            assertThat(child.answer()).isEqualTo(new Answer(0, given + "\n", ""));
        }
    }

    @Test
    void refuses_an_old_java() throws Exception {
        Path old = javaThatSaysHowItWasCalled("1.8.0_392");
        Answer answer = run(Map.of("JAVA_HOME", old.toString()), launcher.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("is Java 8. Turnstone needs Java 17 or newer");
        Answer eleven =
                run(Map.of("JAVA_HOME", javaThatSaysHowItWasCalled("11.0.2").toString()), launcher.toString());
        assertThat(eleven.err()).contains("is Java 11. Turnstone needs Java 17 or newer");
    }

    @Test
    void says_that_java_is_missing() throws Exception {
        Answer wrong = run(Map.of("JAVA_HOME", "/nowhere"), launcher.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("JAVA_HOME is '/nowhere', but there is no Java in it");
        Answer none = run(Map.of("PATH", "/nowhere"), "/bin/sh", launcher.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("Java was not found. Install Java 17 or newer");
    }

    private Answer start(String... more) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "JAVA_HOME", javaThatSaysHowItWasCalled("17.0.9").toString(),
                "XDG_CACHE_HOME", work.resolve("caches").toString()));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return run(environment, launcher.toString(), "status", "db", "--url", "jdbc:h2:./x");
    }

    private static Path optionOf(Answer answer, String name) {
        return answer.out()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> Path.of(line.substring(name.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among\n" + answer.out()));
    }

    /** What a JVM leaves that was asked for an archive, and ended well. */
    private static Path archiveMade(Answer answer, byte... beginning) throws IOException {
        Path made = optionOf(answer, "-XX:ArchiveClassesAtExit=");
        Files.write(made, beginning);
        Files.createFile(optionOf(answer, "-Dturnstone.archive="));
        return made;
    }

    @Test
    void the_second_run_makes_an_archive_of_classes_and_the_third_uses_it() throws Exception {
        assertThat(start().out()).doesNotContain("Archive");
        Path made = archiveMade(start(), (byte) 0xf0, (byte) 0x0b, (byte) 0xab, (byte) 0xa8);
        Path archive = optionOf(start(), "-XX:SharedArchiveFile=");
        assertThat(archive).exists().hasParent(work.resolve("turnstone-1.0/cache"));
        assertThat(made).doesNotExist();
        assertThat(start().out()).contains(archive.toString()).doesNotContain("AtExit");
    }

    @Test
    void another_kind_of_database_or_another_java_has_an_archive_of_its_own() throws Exception {
        start();
        archiveMade(start(), (byte) 1);
        start();
        Map<String, String> other =
                Map.of("JAVA_HOME", javaThatSaysHowItWasCalled("17.0.10").toString());
        assertThat(run(other, launcher.toString(), "status", "--url", "jdbc:h2:./x")
                        .out())
                .doesNotContain("Archive");
        Map<String, String> same =
                Map.of("JAVA_HOME", javaThatSaysHowItWasCalled("17.0.9").toString());
        assertThat(run(same, launcher.toString(), "status", "--url", "jdbc:sqlite:x")
                        .out())
                .doesNotContain("Archive");
    }

    @Test
    void another_kind_of_changelog_has_an_archive_of_its_own() throws Exception {
        start();
        archiveMade(start(), (byte) 1);
        assertThat(start().out()).contains("-XX:SharedArchiveFile=");
        Map<String, String> same =
                Map.of("JAVA_HOME", javaThatSaysHowItWasCalled("17.0.9").toString());
        assertThat(run(same, launcher.toString(), "status", "db/changelog.xml", "--url", "jdbc:h2:./x")
                        .out())
                .doesNotContain("Archive");
    }

    @Test
    void what_a_killed_jvm_left_of_an_archive_is_thrown_away() throws Exception {
        start();
        // The JVM writes the first bytes last.
        Path half = archiveMade(start(), (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 7);
        assertThat(start().out()).doesNotContain("SharedArchiveFile");
        assertThat(half).doesNotExist();
        start();
        archiveMade(start(), (byte) 1);
        assertThat(start().out()).contains("-XX:SharedArchiveFile=");
    }

    @Test
    void a_run_that_failed_leaves_no_archive() throws Exception {
        start();
        Files.write(optionOf(start(), "-XX:ArchiveClassesAtExit="), new byte[] {1, 1, 1, 1});
        assertThat(start().out()).doesNotContain("SharedArchiveFile");
    }

    @Test
    void an_archive_can_be_done_without() throws Exception {
        start();
        for (String[] setting : new String[][] {
            {"TURNSTONE_CDS", "off"},
            {"TURNSTONE_JAVA_OPTS", "-javaagent:x.jar"},
            {"JAVA_TOOL_OPTIONS", "-XX:StartFlightRecording"}
        }) {
            assertThat(start(setting).out()).doesNotContain("Archive").contains("--url");
        }
    }

    @Test
    void a_home_that_nobody_may_write_to_is_no_hindrance() throws Exception {
        Files.createFile(work.resolve("turnstone-1.0/cache"));
        Files.createFile(work.resolve("caches"));
        for (int i = 0; i < 3; i++) {
            Answer answer = start();
            assertThat(answer.out()).doesNotContain("Archive").contains("--url");
            assertThat(answer.err()).isEmpty();
        }
        Files.delete(work.resolve("caches"));
        start();
        assertThat(optionOf(start(), "-XX:ArchiveClassesAtExit=")).hasParentRaw(work.resolve("caches/turnstone"));
    }
}
