package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.cli.driver.DriverFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
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

    @Test
    void a_driver_without_the_jars_it_needs_is_no_fault_of_ours() throws Exception {
        String without = placesThat(place -> !isOf("derby", place)).collect(Collectors.joining(File.pathSeparator));
        Files.createDirectories(work.resolve("drivers"));
        for (String jar : placesThat(place -> isOf("derby-", place)).toList()) {
            Files.copy(Path.of(jar), work.resolve("drivers/derby.jar"));
        }
        Files.createDirectories(work.resolve("db"));
        Files.writeString(work.resolve("db/V_1_A.sql"), "CREATE TABLE a (id INT);\n");
        Answer answer = run("migrate", without, drivers(), "jdbc:derby:" + work.resolve("shop"));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith("DRIVER_MISSING: ")
                .contains("org/apache/derby/shared/", "    Put all jars of the driver's release");
    }

    @Test
    void a_file_that_is_no_jar_is_not_passed_over_in_silence() throws Exception {
        Files.createDirectories(work.resolve("drivers"));
        Files.writeString(work.resolve("drivers/hsqldb.jar"), "half of a download");
        Files.createDirectories(work.resolve("db"));
        Answer answer = run("migrate", System.getProperty("java.class.path"), drivers());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith(
                        "LOCATION_NOT_FOUND: The file '" + work.resolve("drivers/hsqldb.jar") + "' among the drivers");
    }

    private Stream<String> drivers() {
        return Stream.of("--drivers", work.resolve("drivers").toString());
    }

    private static Stream<String> placesThat(Predicate<Path> wanted) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> wanted.test(Path.of(place)));
    }

    private static boolean isOf(String product, Path place) {
        return place.getFileName().toString().startsWith(product);
    }

    private static boolean isHsqldb(Path place) {
        return place.getFileName().toString().startsWith("hsqldb");
    }

    private Answer run(String command, String classPath, Stream<String> more) throws Exception {
        return run(command, classPath, more, "jdbc:hsqldb:file:" + work.resolve("shop"));
    }

    private Answer run(String command, String classPath, Stream<String> more, String url) throws Exception {
        Stream<String> start = Stream.of(Child.java().toString(), "-cp", classPath, Main.class.getName(), command);
        Stream<String> arguments = Stream.of(work.resolve("db").toString(), "--url", url);
        try (Child child = Child.start(new ProcessBuilder(
                Stream.of(start, arguments, more).flatMap(part -> part).toList()))) {
            return child.answer();
        }
    }
}
