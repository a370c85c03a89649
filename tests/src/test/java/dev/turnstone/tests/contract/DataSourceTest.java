package dev.turnstone.tests.contract;

import static dev.turnstone.tests.contract.OutcomeAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Turnstone;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A target from an application's data source, whose connections others use before and after us. */
class DataSourceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void an_applications_data_source_is_migrated_and_read(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        Project project = new Project(folder).writeCustomersAndOrders();
        try (OneConnection pool = new OneConnection(database)) {
            Turnstone turnstone = on(pool);

            assertThat(turnstone.status().plan().steps()).hasSize(4);
            assertThat(turnstone.migrate()).didExactly("V_1.0_A.sql", "V_1.0_B.sql", "V_1.1_A.sql", "V_2.0_A.sql");
            turnstone.requireCurrent();
            assertThat(pool.next().isClosed()).isFalse();
        }
        assertThat(project.on(database).status().isCurrent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void its_connections_come_back_as_they_were(Product product) throws Exception {
        TestDatabase database = Servers.fresh(product);
        new Project(folder).writeCustomersAndOrders();
        try (OneConnection pool = new OneConnection(database)) {
            Connection connection = pool.next();
            connection.setAutoCommit(false);
            if (product != Product.SQLITE) {
                // SQLite's driver fixes that when it opens the file.
                connection.setReadOnly(true);
            }
            boolean readOnly = connection.isReadOnly();
            String schema = String.valueOf(connection.getSchema());

            on(pool).status();
            on(pool).migrate().orThrow();

            assertThat(pool.next()).isSameAs(connection);
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.isReadOnly()).isEqualTo(readOnly);
            assertThat(String.valueOf(connection.getSchema())).isEqualTo(schema);
            connection.rollback();
        }
    }

    @Test
    void what_a_pool_has_set_on_PostgreSQL_is_set_again() throws Exception {
        try (OneConnection pool = new OneConnection(Servers.fresh(Product.POSTGRESQL))) {
            run(
                    pool.next(),
                    "SET search_path = public, pg_catalog; SET statement_timeout = '17s'; SET TimeZone = 'Asia/Tokyo'");
            new Project(folder)
                    .write("V_1_A.sql", "SELECT pg_catalog.set_config('search_path', '', false);", "RESET ALL;")
                    .write("V_1_B.sql", "CREATE TABLE here (id integer);");

            on(pool).migrate().orThrow();

            assertThat(value(pool.next(), "SHOW search_path")).isEqualTo("public, pg_catalog");
            assertThat(value(pool.next(), "SHOW statement_timeout")).isEqualTo("17s");
            assertThat(value(pool.next(), "SHOW TimeZone")).isEqualTo("Asia/Tokyo");
            assertThat(value(pool.next(), "SHOW tcp_user_timeout")).isIn("0", "0ms");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void our_short_idle_limit_does_not_stay_on_a_pools_connection(Product product) throws Exception {
        try (OneConnection pool = new OneConnection(Servers.fresh(product))) {
            String before = value(pool.next(), "SELECT @@SESSION.wait_timeout");
            new Project(folder).write("V_1_A.sql", "CREATE TABLE a (id INTEGER);");

            on(pool).migrate().orThrow();

            assertThat(value(pool.next(), "SELECT @@SESSION.wait_timeout")).isEqualTo(before);
        }
    }

    private Turnstone on(OneConnection pool) {
        return Turnstone.of(RoutineFolder.of(folder), JdbcTarget.of(pool, "the application's database"))
                .with(Project.settings());
    }

    private static void run(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String query) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
