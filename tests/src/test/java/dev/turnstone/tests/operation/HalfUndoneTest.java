package dev.turnstone.tests.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.operation.Desk.Answer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An undo that broke in its middle, where DDL commits: the commands that messages name finish it as they stand. */
class HalfUndoneTest {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_name NOT LIKE 'DATABASECHANGELOG%' AND table_name NOT LIKE 'TURNSTONE%'"
                    + " ORDER BY table_name";

    private static final String RECORDED = "SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void the_failure_names_the_command_with_its_tag(Product product) {
        TestDatabase database = Servers.fresh(product);
        Desk desk = migrated(database);
        Answer failed = desk.run("rollback", "db.xml", "--url", database.url(), "--to", "1.0", "--yes");
        assertThat(failed.code()).as(failed.all()).isEqualTo(5);
        assertThat(failed.err()).contains("HALF_APPLIED");

        mend(desk);
        String command = command(failed, "rollback");
        assertThat(command).contains(" --to 1.0");
        isUndone(desk.run(words(command)), database);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void the_failure_names_the_command_with_the_number_of_steps_that_are_left(Product product) {
        TestDatabase database = Servers.fresh(product);
        Desk desk = migrated(database);
        Answer failed = desk.run("rollback", "db.xml", "--url", database.url(), "--count", "3", "--yes");
        assertThat(failed.code()).as(failed.all()).isEqualTo(5);

        mend(desk);
        String command = command(failed, "rollback");
        assertThat(command).contains(" --count 2");
        isUndone(desk.run(words(command)), database);
    }

    /** Nobody can be asked here, so each is typed with {@code --yes}. */
    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void whoever_wants_to_migrate_is_told_how_to_finish_it(Product product) {
        TestDatabase database = Servers.fresh(product);
        Desk desk = migrated(database);
        desk.run("rollback", "db.xml", "--url", database.url(), "--to", "1.0", "--yes");
        mend(desk);

        Answer refused = desk.run("migrate", "db.xml", "--url", database.url());
        assertThat(refused.code()).as(refused.all()).isEqualTo(4);
        Answer finished = desk.run(words(command(refused, "rollback") + " --yes"));
        assertThat(finished.code()).as(finished.all()).isZero();
        assertThat(database.queryStrings(TABLES)).containsExactly("a", "undone");
        assertThat(database.queryStrings(RECORDED)).containsExactly("1", "1.0");
        Answer onwards = desk.run("migrate", "db.xml", "--url", database.url());
        assertThat(onwards.code()).as(onwards.all()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void whoever_comes_with_another_changelog_is_told_which_one_it_is_in(Product product) {
        TestDatabase database = Servers.fresh(product);
        Desk desk = migrated(database);
        desk.run("rollback", "db.xml", "--url", database.url(), "--to", "1.0", "--yes");
        mend(desk);

        changelog(desk, "other.xml", changeset("o", "<createTable tableName='o'>" + ID + "</createTable>"));
        Answer refused = desk.run("rollback", "other.xml", "--url", database.url(), "--count", "1", "--yes");
        assertThat(refused.code()).as(refused.all()).isEqualTo(4);
        assertThat(refused.err()).contains("It isn't in other.xml.");
        String command = command(refused, "rollback");
        assertThat(command).contains("rollback db.xml --count 1");
        Answer finished = desk.run(words(command + " --yes"));
        assertThat(finished.code()).as(finished.all()).isZero();
        assertThat(database.queryStrings(RECORDED)).containsExactly("1", "1.0");
    }

    private static final String ID = "<column name='id' type='int'/>";

    /** Two changesets above the tag; the undo of the lower one breaks behind its first statement. */
    private Desk migrated(TestDatabase database) {
        Desk desk = new Desk(folder)
                .variable("JDBC_USERNAME", database.username())
                .file("secrets/JDBC_PASSWORD", database.password());
        write(desk, "DROP TABLE b; DROP TABLE nowhere");
        Answer migrated = desk.run("migrate", "db.xml", "--url", database.url());
        assertThat(migrated.code()).as(migrated.all()).isZero();
        return desk;
    }

    private static void mend(Desk desk) {
        write(desk, "DROP TABLE b; CREATE TABLE undone (id INT)");
    }

    private static void write(Desk desk, String undo) {
        changelog(
                desk,
                "db.xml",
                changeset("1", "<createTable tableName='a'>" + ID + "</createTable>"),
                changeset("1.0", "<tagDatabase tag='1.0' keepTagOnRollback='true'/>"),
                changeset("2", "<createTable tableName='b'>" + ID + "</createTable><rollback>" + undo + "</rollback>"),
                changeset("3", "<createTable tableName='c'>" + ID + "</createTable>"));
    }

    private static void changelog(Desk desk, String name, String... changesets) {
        desk.file(
                name,
                Stream.of(
                                Stream.of("<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'>"),
                                Arrays.stream(changesets),
                                Stream.of("</databaseChangeLog>"))
                        .flatMap(lines -> lines)
                        .toArray(String[]::new));
    }

    private static String changeset(String id, String changes) {
        return "<changeSet id='" + id + "' author='ann'>" + changes + "</changeSet>";
    }

    private static void isUndone(Answer answer, TestDatabase database) {
        assertThat(answer.code()).as(answer.all()).isZero();
        assertThat(database.queryStrings(TABLES)).contains("undone").doesNotContain("b", "c");
        assertThat(database.queryStrings(RECORDED)).doesNotContain("2", "3");
    }

    private static String command(Answer answer, String name) {
        return answer.err()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("turnstone " + name + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command " + name + " in\n" + answer.err()));
    }

    /** As a shell takes them that somebody pastes the line into. */
    private static String[] words(String command) {
        try {
            Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
            List<String> words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return words.subList(1, words.size()).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
