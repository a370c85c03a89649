package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What check prints, fed to the database's own client. */
class SqliteClientTest {
    @TempDir
    private Path work;

    @Test
    void understands_what_check_prints() throws Exception {
        assumeTrue(isInstalled(), "the client sqlite3 is not installed");
        Files.createDirectories(work.resolve("db"));
        Files.writeString(work.resolve("db/V_1_A.sql"), """
                CREATE TABLE a (id INT, name TEXT); -- here; and there
                CREATE TRIGGER t AFTER INSERT ON a BEGIN
                  UPDATE a SET name = name || ';' WHERE id = NEW.id;
                END;
                """);
        Files.writeString(work.resolve("db/V_1_B.sql"), "INSERT INTO a VALUES (1, 'one; -- äöü')");
        Answer check = Cli.alone()
                .run("check", work.resolve("db").toString(), "--url", "jdbc:sqlite:" + work.resolve("none.db"));
        Files.writeString(work.resolve("check.sql"), check.out());
        ProcessBuilder client = new ProcessBuilder(
                        List.of("sqlite3", work.resolve("shop.db").toString()))
                .redirectInput(work.resolve("check.sql").toFile());
        try (Child child = Child.start(client)) {
            assertThat(child.answer()).isEqualTo(new Answer(0, "", ""));
        }
        ProcessBuilder query =
                new ProcessBuilder(List.of("sqlite3", work.resolve("shop.db").toString(), "SELECT name FROM a"));
        try (Child child = Child.start(query)) {
            assertThat(child.answer().out()).isEqualTo("one; -- äöü;\n");
        }
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "sqlite3")));
    }
}
