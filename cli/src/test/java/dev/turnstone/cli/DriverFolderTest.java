package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.cli.driver.DriverFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver that didn't come with us, in a process whose class path doesn't have it. */
class DriverFolderTest {
    @TempDir
    private Path work;

    @Test
    void makes_drivers_known() throws Exception {
        List<String> classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        Path driver = classPath.stream()
                .map(Path::of)
                .filter(DriverFolderTest::isHsqldb)
                .findFirst()
                .orElseThrow();
        Files.createDirectories(work.resolve("drivers"));
        Files.copy(driver, work.resolve("drivers/hsqldb.jar"));
        Files.createDirectories(work.resolve("db"));
        Files.writeString(work.resolve("db/V_1_A.sql"), "CREATE TABLE a (id INT);\n");
        String without = classPath.stream()
                .filter(place -> !isHsqldb(Path.of(place)))
                .collect(Collectors.joining(File.pathSeparator));

        Answer missing = run("migrate", without, Stream.of());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("DRIVER_MISSING");

        Answer unopened = run("validate", without, Stream.of());
        assertThat(unopened.code()).isEqualTo(2);
        assertThat(unopened.err()).contains("DRIVER_MISSING");

        Answer named = run(
                "migrate",
                without,
                Stream.of("--drivers", work.resolve("drivers").toString()));
        assertThat(named.code()).as(named.err()).isZero();
    }

    @Test
    void looks_into_the_home_folder() throws Exception {
        Files.createDirectories(work.resolve("drivers"));
        Files.writeString(work.resolve("drivers/README.txt"), "no driver");
        new DriverFolder(java.util.Optional.empty(), java.util.Optional.of(work)).register();
    }

    private static boolean isHsqldb(Path place) {
        return place.getFileName().toString().startsWith("hsqldb");
    }

    private Answer run(String command, String classPath, Stream<String> more) throws Exception {
        Stream<String> start = Stream.of(Child.java().toString(), "-cp", classPath, Main.class.getName(), command);
        Stream<String> arguments =
                Stream.of(work.resolve("db").toString(), "--url", "jdbc:hsqldb:file:" + work.resolve("shop"));
        try (Child child = Child.start(new ProcessBuilder(
                Stream.of(start, arguments, more).flatMap(part -> part).toList()))) {
            return child.answer();
        }
    }
}
