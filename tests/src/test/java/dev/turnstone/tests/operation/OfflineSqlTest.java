package dev.turnstone.tests.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.operation.Desk.Answer;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SQL that is written without a database, and run as a file: on the way and back it leaves what a run would. */
class OfflineSqlTest {
    @TempDir
    Path folder;

    private Desk desk(TestDatabase database) {
        return new Desk(folder)
                .variable("JDBC_URL", database.url())
                .variable("JDBC_USERNAME", database.username())
                .file("secrets/JDBC_PASSWORD", database.password());
    }

    private static String dialect(Product product) {
        return product.name().toLowerCase(Locale.ROOT);
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.code()).as(answer.all()).isZero();
        return answer;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL", "H2", "SQLITE"})
    void leads_on_and_back_in_the_transactions_of_a_run(Product product) throws IOException {
        TestDatabase database = Servers.fresh(product);
        Desk desk = desk(database)
                .file("db/V_1.0_A.sql", "CREATE TABLE bird (id INTEGER NOT NULL);")
                .file("db/V_1.1_A.sql", "INSERT INTO bird VALUES (1);", "INSERT INTO bird VALUES (2);")
                .file("db/U_1.1_A.sql", "DELETE FROM bird WHERE id = 2;", "DELETE FROM bird WHERE id = 1;")
                .file("db/V_2.0_A.sql", "CREATE TABLE nest (id INTEGER);", "INSERT INTO nest VALUES (7);")
                .file("db/U_2.0_A.sql", "DROP TABLE nest;");

        ok(desk.run("script", "db", "--dialect", dialect(product), "--to", "1.0"));
        ok(desk.run("script", "db", "--dialect", dialect(product), "--from", "1.0", "--to", "2.0"));
        ok(desk.run(
                "script",
                "db",
                "--dialect",
                dialect(product),
                "--from",
                "2.0",
                "--to",
                "1.0",
                "-o",
                "app_migrations/back.sql"));
        assertThat(Files.readAllLines(folder.resolve("app_migrations/2.0.sql")))
                .contains("-- from: 1.0", "-- to: 2.0", "-- statements: 4", "-- changesets: 2")
                .anyMatch(line -> line.startsWith("-- digest: sha256:"))
                .noneMatch(line -> line.contains("INFO") || line.contains("DATABASECHANGELOG"));

        ok(desk.run("run", "1.0.sql"));
        ok(desk.run("run", "2.0.sql"));
        assertThat(database.queryStrings("SELECT id FROM bird ORDER BY id")).containsExactly("1", "2");
        assertThat(database.queryStrings("SELECT id FROM nest")).containsExactly("7");
        ok(desk.run("run", "back.sql"));
        assertThat(database.queryStrings("SELECT COUNT(*) FROM bird")).containsExactly("0");
        ok(desk.run("run", "2.0.sql"));
        assertThat(database.queryStrings("SELECT COUNT(*) FROM nest")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "SQLITE"})
    void from_a_live_history_it_is_what_is_left_and_what_is_too_much(Product product) throws IOException {
        TestDatabase database = Servers.fresh(product);
        Desk desk = desk(database)
                .file("db/V_1.0_A.sql", "CREATE TABLE bird (id INTEGER NOT NULL);")
                .file("db/V_1.1_A.sql", "INSERT INTO bird VALUES (1);")
                .file("db/U_1.1_A.sql", "DELETE FROM bird;")
                .file("db/V_2.0_A.sql", "INSERT INTO bird VALUES (2);");
        ok(desk.run("migrate", "db", "--to", "1.1"));

        ok(desk.without("JDBC_URL").run("script", "db", "--since", database.url()));
        List<String> on = Files.readAllLines(folder.resolve("app_migrations/2.0_A.sql"));
        assertThat(on).contains("-- from: 1.1_A", "-- to: 2.0_A", "-- changesets: 1", "INSERT INTO bird VALUES (2);");
        ok(desk.run("script", "db", "--since", database.url(), "--to", "1.0"));
        List<String> back = Files.readAllLines(folder.resolve("app_migrations/1.0.sql"));
        assertThat(back).contains("-- from: 1.1_A", "-- to: 1.0", "DELETE FROM bird;");
        ok(desk.run("script", "db", "--since", database.url(), "--to", "1.1", "--with-history"));
        assertThat(Files.readAllLines(folder.resolve("app_migrations/1.1.sql"))).contains("-- changesets: 0");
    }

    @Test
    void with_its_history_the_next_run_finds_nothing_to_do() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        Desk desk = desk(database)
                .file("db/V_1.0_A.sql", "CREATE TABLE bird (id int);")
                .file("db/V_1.0_B.sql", "CREATE INDEX CONCURRENTLY bird_id ON bird (id);");
        ok(desk.run("script", "db", "--dialect", "postgresql", "--to", "1.0", "--with-history"));
        ok(desk.run("run", "1.0.sql"));
        assertThat(ok(desk.run("migrate", "db")).out()).contains("Nothing to do");
    }

    @Test
    void a_file_that_lost_its_end_on_the_way_is_refused() throws IOException {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        Desk desk = desk(database).file("db/V_1.0_A.sql", "CREATE TABLE bird (id int);", "CREATE TABLE nest (id int);");
        ok(desk.run("script", "db", "--dialect", "postgresql", "--to", "1.0"));
        Path file = folder.resolve("app_migrations/1.0.sql");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("CREATE TABLE nest (id int);\n", ""));
        Answer refused = desk.run("run", "1.0.sql");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("SCRIPT_ALTERED");
        Files.writeString(file, text.replace("\n", "\r\n"));
        ok(desk.run("run", "1.0.sql"));
    }

    @Test
    void a_job_that_names_no_file_never_succeeds() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        Desk desk = desk(database).file("app_migrations/1.sql", "CREATE TABLE bird (id int);");
        assertThat(desk.run("run").code()).isEqualTo(2);
        assertThat(desk.variable("TURNSTONE_MIGRATION_FILE", "").run("run").code())
                .isEqualTo(2);
        assertThat(desk.variable("TURNSTONE_MIGRATION_FILE", "2.sql").run("run").code())
                .isEqualTo(2);
        desk.variable("TURNSTONE_MIGRATION_FILE", "1.sql");
        assertThat(desk.variable("TURNSTONE_MIGRATION_DRYRUN", "maybe")
                        .run("run")
                        .code())
                .isEqualTo(2);
        Answer shown = desk.variable("TURNSTONE_MIGRATION_DRYRUN", "YES").run("run");
        assertThat(ok(shown).out()).contains("CREATE TABLE bird (id int);");
        assertThat(database.queryStrings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
        desk.without("TURNSTONE_MIGRATION_FILE").without("TURNSTONE_MIGRATION_DRYRUN");
        desk.variable("INVENTORY_MIGRATION_FILE", "1.sql").variable("INVENTORY_MIGRATION_DRYRUN", "");
        assertThat(ok(desk.run("run", "--env-prefix", "INVENTORY")).out()).contains("committed");
        assertThat(database.queryStrings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("bird");
    }
}
