package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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
    void works_from_elsewhere_and_through_links(@TempDir Path elsewhere) throws Exception {
        script("mvnw", BUILDING);
        Files.createSymbolicLink(elsewhere.resolve("ts"), root.resolve("turnstone"));
        assertThat(run(elsewhere, "./ts", "check").out()).isEqualTo("runs: check\n");
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
