package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a routine does to its session ends with the routine. */
class SessionLeakTest {
    @TempDir
    Path folder;

    static Stream<Arguments> leaks() {
        return Stream.of(
                // what every pg_dump file begins with
                Arguments.of(Product.POSTGRESQL, "SELECT pg_catalog.set_config('search_path', '', false);"),
                Arguments.of(Product.POSTGRESQL, "CREATE SCHEMA other; SET search_path = other;"),
                Arguments.of(Product.POSTGRESQL, "SET standard_conforming_strings = off; SET TimeZone = 'Asia/Tokyo';"),
                Arguments.of(Product.POSTGRESQL, "SET ROLE sailor;"),
                Arguments.of(Product.POSTGRESQL, "SET default_transaction_read_only = on;"),
                Arguments.of(Product.MARIADB, "SET sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES';"),
                Arguments.of(Product.MARIADB, "SET foreign_key_checks = 0, unique_checks = 0, sql_safe_updates = 1;"),
                Arguments.of(Product.MARIADB, "SET time_zone = '+09:00';"),
                Arguments.of(Product.MARIADB, "USE information_schema;"),
                Arguments.of(Product.MYSQL, "SET sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES';"),
                Arguments.of(Product.MYSQL, "SET foreign_key_checks = 0, unique_checks = 0, sql_safe_updates = 1;"),
                Arguments.of(Product.MYSQL, "USE information_schema;"),
                Arguments.of(Product.MYSQL, "CREATE TABLE locked (id INT); LOCK TABLES locked WRITE;"),
                Arguments.of(Product.H2, "CREATE SCHEMA other; SET SCHEMA other;"),
                Arguments.of(Product.HSQLDB, "CREATE SCHEMA other; SET SCHEMA other;"),
                Arguments.of(Product.DERBY, "CREATE SCHEMA other; SET SCHEMA other;"),
                Arguments.of(Product.DERBY, "SET ISOLATION UR;"),
                Arguments.of(Product.SQLITE, "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;"),
                Arguments.of(Product.SQLITE, "ATTACH ':memory:' AS other;"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("leaks")
    void the_next_routine_and_the_history_see_the_session_as_before(Product product, String leak) {
        TestDatabase database = Servers.fresh(product);
        admitSailor(database, leak);
        Project project = new Project(folder)
                .write("V_1_A.sql", "CREATE TABLE first_one (state VARCHAR(2000));", insertState(product))
                .write("V_1_B.sql", leak)
                .write("V_1_C.sql", insertState(product), "CREATE TABLE last_one (id INTEGER);");

        assertThat(project.on(database).migrate()).didExactly("V_1_A.sql", "V_1_B.sql", "V_1_C.sql");

        assertThat(database.queryStrings("SELECT COUNT(DISTINCT state) FROM first_one"))
                .as("" + database.queryStrings("SELECT state FROM first_one"))
                .containsExactly("1");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM last_one")).containsExactly("0");
        assertThat(database.queryStrings("SELECT COUNT(*) FROM DATABASECHANGELOG"))
                .containsExactly("3");
        project.on(database).requireCurrent();
    }

    private static void admitSailor(TestDatabase database, String leak) {
        if (leak.contains("sailor")) {
            Servers.shared(Product.POSTGRESQL)
                    .asAdmin(database)
                    .execute("CREATE ROLE sailor", "GRANT sailor TO " + database.username());
        }
    }

    /** Writes down what the session is like. */
    private static String insertState(Product product) {
        return "INSERT INTO first_one "
                + switch (product) {
                    case POSTGRESQL ->
                        "SELECT current_user || string_agg(name || setting, ',' ORDER BY name) FROM pg_settings"
                                + " WHERE source = 'session' AND name NOT LIKE 'transaction%';";
                    case MARIADB, MYSQL ->
                        "SELECT CONCAT_WS('|', DATABASE(), @@sql_mode, @@foreign_key_checks, @@unique_checks,"
                                + " @@sql_safe_updates, @@time_zone, @@character_set_client, @@autocommit);";
                    case H2 -> "VALUES (CURRENT_SCHEMA);";
                    case HSQLDB -> "VALUES (CURRENT_SCHEMA);";
                    case DERBY -> "VALUES (CURRENT SCHEMA || CURRENT ISOLATION);";
                    case SQLITE ->
                        "SELECT (SELECT foreign_keys FROM pragma_foreign_keys)"
                                + " || (SELECT legacy_alter_table FROM pragma_legacy_alter_table)"
                                + " || (SELECT group_concat(name) FROM pragma_database_list);";
                };
    }
}
