package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.TurnstoneException;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The setting role. */
class RoleTest {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() {
        project = new Project(folder)
                .write("V_1_A.sql", "CREATE TABLE bird (id INTEGER);")
                .write("V_1_B.sql", "CREATE TABLE nest (id INTEGER);");
    }

    @Test
    void what_is_made_belongs_to_the_role() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        String role = database.name() + " owner";
        Servers.shared(Product.POSTGRESQL)
                .asAdmin(database)
                .execute(
                        "CREATE ROLE \"" + role + "\"",
                        "GRANT \"" + role + "\" TO \"" + database.username() + "\"",
                        "GRANT ALL ON SCHEMA public TO \"" + role + "\"");
        project.write("V_1_A.sql", "CREATE TABLE bird (id INTEGER);", "RESET ROLE;");

        assertThat(project.on(database)
                        .with(Project.settings().withRole(role))
                        .status()
                        .plan()
                        .freshSession())
                .endsWith("RESET ALL", "SET ROLE \"" + role + "\"");
        assertThat(project.on(database).with(Project.settings().withRole(role)).migrate())
                .didExactly("V_1_A.sql", "V_1_B.sql");

        assertThat(database.queryStrings("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"
                        + " AND tablename IN ('bird', 'nest', 'databasechangelog')"))
                .containsExactly(role);
        Servers.shared(Product.POSTGRESQL)
                .asAdmin(database)
                .execute("DROP OWNED BY \"" + role + "\"", "DROP ROLE \"" + role + "\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void what_only_the_role_may_do_is_done(Product product) {
        TestDatabase database = Servers.fresh(product);
        TestDatabase admin = Servers.shared(product).asAdmin(database);
        String role = "r_" + database.name();
        String other = database.name() + "_other";
        admin.execute(
                "CREATE DATABASE `" + other + "`",
                "CREATE ROLE " + role,
                "GRANT ALL ON `" + other + "`.* TO " + role,
                "GRANT " + role + " TO " + database.username());
        project.write("V_1_B.sql", "CREATE TABLE `" + other + "`.nest (id INTEGER);");

        assertThat(project.on(database).with(Project.settings().withRole(role)).migrate())
                .didExactly("V_1_A.sql", "V_1_B.sql");

        admin.execute("DROP DATABASE `" + other + "`", "DROP ROLE " + role);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL", "HSQLDB", "DERBY"})
    void one_that_the_login_has_not_is_told(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE seed (id INTEGER)", "DROP TABLE seed");
        assertThatThrownBy(() -> project.on(database)
                        .with(Project.settings().withRole("nobody"))
                        .status())
                .isInstanceOf(TurnstoneException.class)
                .hasMessageContaining("The role 'nobody' of the setting role can't be used");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void where_there_are_none_that_is_said(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE seed (id INTEGER)", "DROP TABLE seed");
        assertThatThrownBy(() -> project.on(database)
                        .with(Project.settings().withRole("nobody"))
                        .migrate())
                .isInstanceOf(TurnstoneException.class)
                .hasMessageContaining("has no roles that a session can work in");
    }
}
