package dev.turnstone.tests.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServersTest {
    @ParameterizedTest
    @EnumSource
    void a_fresh_database_is_empty_and_works(Product product) {
        TestDatabase database = Servers.fresh(product);
        database.execute("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20))", "INSERT INTO t VALUES (1, 'one')");
        assertThat(database.queryStrings("SELECT id, name FROM t")).containsExactly("1 | one");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void the_server_has_the_version_the_build_asks_for(Product product) {
        String version = BuildSettings.get(product.name().toLowerCase(Locale.ROOT) + ".version");
        String majorAndMinor = version.replaceFirst("(\\d+\\.\\d+).*", "$1");
        assertThat(Servers.fresh(product).serverVersion()).startsWith(majorAndMinor);
    }

    @ParameterizedTest
    @EnumSource
    void two_databases_share_nothing(Product product) {
        Servers.fresh(product).execute("CREATE TABLE t (id INT)");
        Servers.fresh(product).execute("CREATE TABLE t (id INT)");
    }

    @ParameterizedTest
    @EnumSource
    void a_dropped_database_is_gone(Product product) {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE t (id INT)");
        assertThat(database.exists()).isTrue();
        database.drop();
        assertThat(database.exists()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE", "HSQLDB", "DERBY"})
    void an_embedded_database_has_no_file_before_the_first_connection(Product product) throws SQLException {
        TestDatabase database = Servers.fresh(product);
        assertThat(database.exists()).isFalse();
        database.connect().close();
        assertThat(database.exists()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
    void the_url_is_one_a_driver_accepts(Product product) throws SQLException {
        TestDatabase database = Servers.fresh(product);
        DriverManager.getConnection(database.url(), database.username(), database.password())
                .close();
    }

    @ParameterizedTest
    @EnumSource
    void a_read_only_login_reads_and_cannot_write(Product product) throws SQLException {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE t (id INT)", "INSERT INTO t VALUES (1)");
        Login reader = loginOrSkip(database.createReadOnlyLogin());
        try (Connection connection = database.connectAs(reader);
                Statement statement = connection.createStatement()) {
            if (product == Product.DERBY) {
                connection.setSchema("APP");
            }
            assertThat(statement.executeQuery("SELECT id FROM t").next()).isTrue();
            assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES (2)"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("CREATE TABLE u (id INT)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_login_without_create_rights_writes_rows_only(Product product) throws SQLException {
        TestDatabase database = Servers.fresh(product).execute("CREATE TABLE t (id INT)");
        Login writer = loginOrSkip(database.createLoginWithoutCreateRights());
        try (Connection connection = database.connectAs(writer);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO t VALUES (2)");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE u (id INT)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_wrong_password_is_refused(Product product) {
        TestDatabase database = Servers.fresh(product);
        assertThatThrownBy(() -> database.connectAs(new Login(database.username(), "guessed")))
                .isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void nobody_listens_on_an_unused_port(Product product) {
        TestDatabase elsewhere = Servers.fresh(product).atPort(Servers.unusedPort());
        assertThatThrownBy(elsewhere::connect).isInstanceOf(SQLException.class);
    }

    private static Login loginOrSkip(Optional<Login> login) {
        Assumptions.assumeTrue(login.isPresent(), "the product has no such logins");
        return login.orElseThrow();
    }
}
