package dev.turnstone.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.TurnstoneException;
import dev.turnstone.dialect.derby.Derby;
import dev.turnstone.dialect.mysql.MariaDb;
import dev.turnstone.dialect.mysql.MySql;
import dev.turnstone.dialect.postgres.Postgres;
import dev.turnstone.dialect.sqlite.Sqlite;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.target.JdbcTarget;
import java.nio.file.Path;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a URL tells before anybody has connected. */
class UrlsTest {
    @SuppressWarnings("NullAway")
    private static final Jdbc NO_CONNECTION = new Jdbc(null);

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://host/db, PostgreSQL",
        "jdbc:mariadb://host/db, MariaDB",
        "jdbc:mysql://host/db, MySQL",
        "jdbc:h2:./shop, H2",
        "jdbc:sqlite:shop.db, SQLite",
        "jdbc:hsqldb:file:shop, HSQLDB",
        "jdbc:derby:shop, Derby",
    })
    void a_url_leads_to_its_product(String url, String product) {
        assertThat(Dialects.forUrl(url).orElseThrow().product()).isEqualTo(product);
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, PostgreSQL",
        "MariaDB, MariaDB",
        "MySQL, MySQL",
        "H2, H2",
        "SQLite, SQLite",
        "HSQL Database Engine, HSQLDB",
        "Apache Derby, Derby",
    })
    void the_connected_server_says_what_it_is(String productName, String product) {
        assertThat(Dialects.forProduct(productName).orElseThrow().product()).isEqualTo(product);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:./shop, ./shop.mv.db",
        "jdbc:h2:file:/data/shop;MODE=MySQL, /data/shop.mv.db",
        "jdbc:sqlite:shop.db, shop.db",
        "jdbc:sqlite:shop.db?foreign_keys=on, shop.db",
        "jdbc:sqlite:file:shop.db?mode=ro, shop.db",
        "jdbc:sqlite:file:///data/shop.db, /data/shop.db",
        "jdbc:hsqldb:file:/data/shop;ifexists=true, /data/shop.properties",
        "jdbc:hsqldb:shop, shop.properties",
        "jdbc:derby:/data/shop;create=true, /data/shop",
        "jdbc:derby:directory:shop, shop",
    })
    void an_embedded_database_lies_in_a_file(String url, String file) {
        assertThat(Dialects.forUrl(url).orElseThrow().databaseFile(url)).contains(Path.of(file));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:shop",
        "jdbc:h2:tcp://host/shop",
        "jdbc:sqlite::memory:",
        "'jdbc:sqlite:'",
        "jdbc:sqlite:file:shop?mode=memory&cache=shared",
        "jdbc:hsqldb:mem:shop",
        "jdbc:hsqldb:hsql://host/shop",
        "jdbc:derby:memory:shop;create=true",
        "jdbc:derby://host/shop",
        "jdbc:postgresql://host/shop",
        "jdbc:mariadb://host/shop",
        "jdbc:mysql://host/shop",
    })
    void servers_and_databases_in_memory_have_no_file(String url) {
        assertThat(Dialects.forUrl(url).orElseThrow().databaseFile(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, '\"app\".\"databasechangelog\"'",
        "MariaDB, `app`.`DATABASECHANGELOG`",
        "MySQL, `app`.`DATABASECHANGELOG`",
        "H2, '\"app\".\"DATABASECHANGELOG\"'",
        "SQLite, '\"app\".\"DATABASECHANGELOG\"'",
        "HSQL Database Engine, '\"app\".\"DATABASECHANGELOG\"'",
        "Apache Derby, '\"app\".\"DATABASECHANGELOG\"'",
    })
    void our_tables_are_named_as_unquoted_names_fold(String productName, String written) {
        assertThat(Dialects.forProduct(productName).orElseThrow().naming().qualified("app", "DATABASECHANGELOG"))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:shop",
                "jdbc:postgresql:",
                "jdbc:postgresql://",
                "jdbc:postgresql:///shop",
                "jdbc:postgresql://host/",
                "jdbc:postgresql://host:5432/shop?user=a@b&x=/",
                "jdbc:postgresql://one:1,two:2,three/shop",
                "jdbc:postgresql://[::1]:5432/shop"
            })
    void what_the_driver_of_postgresql_reads_is_not_refused(String url) {
        assertThat(new Postgres().faultOfUrl(url)).isEmpty();
        assertThat(org.postgresql.Driver.parseURL(url, new Properties())).isNotNull();
    }

    /** The driver logs each of them, or connects to a host that is called like the login. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://user:topsecret@host/shop",
                "jdbc:postgresql://user:top/secret@host/shop",
                "jdbc:postgresql://user@host/shop",
                "jdbc:postgresql://host?password=topsecret",
                "jdbc:postgresql://host:badport/shop?password=topsecret",
                "jdbc:postgresql://host/shop/more?password=topsecret",
                "jdbc:postgresql:/shop?password=topsecret"
            })
    void what_it_would_log_it_never_sees(String url) {
        assertThatExceptionOfType(TurnstoneException.class)
                .isThrownBy(() -> JdbcTarget.of(url))
                .withMessageContaining("isn't of the form jdbc:postgresql://HOST:PORT/DATABASE")
                .matches(refused -> refused.code() == ErrorCode.SETTING_INVALID)
                .matches(refused -> !refused.getMessage().contains("secret"));
    }

    @Test
    void a_mysql_url_works_with_the_driver_of_mariadb() {
        ConnectSpec spec = new ConnectSpec("jdbc:mysql://host:3306/shop?useSsl=true", Map.of("user", "me"));
        assertThat(new MySql().forWork(spec).url()).isEqualTo("jdbc:mariadb://host:3306/shop?useSsl=true");
        assertThat(new MySql().forReading(spec).properties()).containsEntry("user", "me");
    }

    @Test
    void connections_of_mariadb_are_kept_alive_as_the_url_says_or_as_we_do() {
        ConnectSpec spec = new ConnectSpec("jdbc:mariadb://host/shop?tcpKeepIdle=60", Map.of());
        assertThat(new MariaDb().forWork(spec).properties())
                .containsEntry("tcpKeepInterval", "5")
                .containsEntry("tcpKeepCount", "3")
                .doesNotContainKey("tcpKeepIdle");
    }

    @Test
    void derby_is_made_for_work_and_must_exist_for_reading() {
        ConnectSpec spec = new ConnectSpec("jdbc:derby:shop;create=true;user=me", Map.of());
        assertThat(new Derby().forReading(spec).url()).isEqualTo("jdbc:derby:shop;user=me");
        assertThat(new Derby().forClosing(spec).orElseThrow().url()).isEqualTo("jdbc:derby:shop;user=me;shutdown=true");
        assertThat(new Derby()
                        .forWork(new ConnectSpec("jdbc:derby:shop", Map.of()))
                        .properties())
                .containsEntry("create", "true");
    }

    @Test
    void sqlite_says_why_there_is_no_schema_to_choose_and_what_to_do_instead() {
        Sqlite sqlite = new Sqlite();
        assertThatThrownBy(() -> sqlite.useSchema(NO_CONNECTION, "other"))
                .isInstanceOfSatisfying(
                        SQLFeatureNotSupportedException.class,
                        error -> assertThat(sqlite.remedyFor(error).orElseThrow())
                                .contains("Leave the schema out", "in the URL"))
                .hasMessageContaining("'main'");
    }
}
