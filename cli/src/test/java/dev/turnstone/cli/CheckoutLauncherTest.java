package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./turnstone} of a checkout, with a Maven that only pretends to build. */
@DisabledOnOs(OS.WINDOWS)
class CheckoutLauncherTest {
    private static final String BUILDING = """
            #!/bin/sh
            echo '[INFO] Building Turnstone core 1.0                                  [1/2]'
            echo 'Downloading from somewhere'
            mkdir -p cli/target/turnstone-1.0/bin
            printf '#!/bin/sh\\necho "runs: $*"\\n' >cli/target/turnstone-1.0/bin/turnstone
            chmod +x cli/target/turnstone-1.0/bin/turnstone
            """;
    private static final String FAILING = """
            #!/bin/sh
            echo '[ERROR] Table.java:[44,1] no such thing'
            echo '[ERROR] BUILD -> [Help 1]'
            exit 1
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void checkOut() throws IOException {
        script("turnstone", Files.readString(Path.of("../turnstone")));
        for (String source : List.of(
                "pom.xml",
                "core/pom.xml",
                "core/src/main/A.java",
                "cli/pom.xml",
                "cli/src/main/B.java",
                "examples/shop/pom.xml",
                "examples/shop/V_1_A.java")) {
            Path file = root.resolve(source);
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    private void script(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Answer run(Path folder, String command, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        try (Child child = Child.start(new ProcessBuilder(line).directory(folder.toFile()))) {
            return child.answer();
        }
    }

    @Test
    void builds_once_and_again_when_a_source_is_newer() throws Exception {
        script("mvnw", BUILDING);
        Answer first = run(root, "./turnstone", "status", "a b");
        assertThat(first).isEqualTo(new Answer(0, "runs: status a b\n", """
                turnstone: building the command line; this is done once
                turnstone:   Turnstone core
                turnstone:   fetching libraries
                """));
        assertThat(run(root, "./turnstone").err()).isEmpty();
        Files.setLastModifiedTime(
                root.resolve("core/src/main/A.java"),
                FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(run(root, "./turnstone").err()).contains("building");
    }

    @Test
    void looks_at_the_sources_of_everything_that_the_command_line_is_made_of() throws IOException {
        String launcher = Files.readString(Path.of("../turnstone"));
        List<String> parts = Pattern.compile("<artifactId>turnstone-([\\w-]+)</artifactId>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(parts).contains("core", "cli", "replication");
        assertThat(parts)
                .allSatisfy(part -> assertThat(launcher)
                        .contains("\"$root/" + part + "/pom.xml\"", "\"$root/" + part + "/src/main\""));
    }

    @Test
    void works_from_elsewhere_and_through_links(@TempDir Path elsewhere) throws Exception {
        script("mvnw", BUILDING);
        Files.createSymbolicLink(elsewhere.resolve("ts"), root.resolve("turnstone"));
        assertThat(run(elsewhere, "./ts", "check").out()).isEqualTo("runs: check\n");
    }

    /** With flock, and without: then by a folder. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void builds_once_for_two_that_come_at_once(boolean flock) throws Exception {
        script("mvnw", BUILDING.replace("mkdir", "echo built >>builds; sleep 1; mkdir"));
        ProcessBuilder command = new ProcessBuilder(List.of("./turnstone", "status")).directory(root.toFile());
        if (!flock) {
            command.environment().put("PATH", pathWithoutFlock());
        }
        try (Child one = Child.start(command)) {
            one.awaitSaying("building");
            try (Child two = Child.start(command)) {
                assertThat(two.answer())
                        .isEqualTo(new Answer(
                                0, "runs: status\n", "turnstone: waiting for another build of this checkout\n"));
            }
            assertThat(one.answer().out()).isEqualTo("runs: status\n");
        }
        assertThat(root.resolve("builds")).hasContent("built");
    }

    /** What the script needs, and nothing else. */
    private String pathWithoutFlock() throws IOException {
        Path programs = Files.createDirectories(root.resolve("programs"));
        for (String name : List.of(
                "awk",
                "cat",
                "chmod",
                "find",
                "grep",
                "head",
                "javac",
                "mkdir",
                "mv",
                "readlink",
                "rm",
                "sed",
                "sh",
                "sleep")) {
            Optional<Path> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst();
            script("programs/" + name, "#!/bin/sh\nexec '" + found.orElseThrow() + "' \"$@\"\n");
        }
        return programs.toString();
    }

    @Test
    void says_how_it_was_called() throws Exception {
        script("mvnw", BUILDING.replace("$*", "$TURNSTONE_PROGRAM"));
        assertThat(run(root, "./turnstone").out()).isEqualTo("runs: ./turnstone\n");
        assertThat(run(root.resolve("core"), "../turnstone").out()).isEqualTo("runs: ../turnstone\n");
    }

    @Test
    void tells_why_a_build_failed_and_tries_again() throws Exception {
        script("mvnw", FAILING);
        Answer failed = run(root, "./turnstone", "status");
        assertThat(failed.code()).isEqualTo(2);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .contains("[ERROR] Table.java:[44,1] no such thing", "the build failed; all of it is in ")
                .doesNotContain("Help");
        script("mvnw", BUILDING);
        assertThat(run(root, "./turnstone", "status").out()).isEqualTo("runs: status\n");
    }
}
