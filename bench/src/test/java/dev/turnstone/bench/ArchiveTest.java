package dev.turnstone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstone.bench.tool.Build;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packaged distribution with a real JVM: its archive of classes holds what a start needs, picocli included. */
class ArchiveTest {
    private static String versionWith(String javaOptions) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(Build.path("launcher").toString(), "--version"));
        builder.redirectErrorStream(true).environment().put("TURNSTONE_JAVA_OPTS", javaOptions);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void the_third_start_takes_its_classes_from_the_archive_and_says_nothing_of_it() throws Exception {
        assumeTrue(Files.exists(Build.path("launcher")), "the distribution is not packaged: use 'mvn verify'");
        assumeTrue(
                Files.exists(Path.of(System.getProperty("java.home"), "lib/server/classes.jsa")),
                "this JDK came without the archive that ours builds on");
        for (int i = 0; i < 3; i++) {
            assertThat(versionWith("").lines()).hasSize(2);
        }
        List<String> loaded = versionWith("-Xlog:class+load")
                .lines()
                .filter(line -> line.contains(" picocli.") && !line.contains("Lambda"))
                .toList();
        assertThat(loaded).hasSizeGreaterThan(50).allMatch(line -> line.contains("shared objects file"));
    }
}
